package jobalerts.ingest.posting;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jobalerts.common.vocabulary.EmploymentType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the forms of employment. */
final class EmploymentReader {

  private final Lexicon<EmploymentType> employment =
      new Lexicon<>(EmploymentType.class, "employment.tsv");

  @Nullable Found<List<EmploymentType>> read(Fields fields, Advert advert) {
    Set<EmploymentType> given = EnumSet.noneOf(EmploymentType.class);
    List<JsonNode> types = fields.values("employmentType");
    types.forEach(type -> given.addAll(employment.all(FieldWords.of(type))));
    if (!types.isEmpty() && given.isEmpty()) {
      fields.notUnderstood("employmentType");
    }
    return given.isEmpty() ? null : Found.given("employmentType", List.copyOf(given));
  }
}
