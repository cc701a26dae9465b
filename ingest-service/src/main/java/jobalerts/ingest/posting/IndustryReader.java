package jobalerts.ingest.posting;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jobalerts.common.vocabulary.Industry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what the employer makes. */
final class IndustryReader {

  private static final Pattern NAICS = Pattern.compile("^(?i)naics(?: code)?[:\\s]*");

  private final Lexicon<Industry> industries = new Lexicon<>(Industry.class, "industries.tsv");

  @Nullable Found<Industry> read(Fields fields, Advert advert) {
    List<JsonNode> written = fields.values("industry");
    Optional<Industry> given =
        written.stream().flatMap(node -> given(FieldWords.of(node)).stream()).findFirst();
    if (!written.isEmpty() && given.isEmpty()) {
      fields.notUnderstood("industry");
    }
    return given.map(industry -> Found.given("industry", industry)).orElse(null);
  }

  private Optional<Industry> given(String words) {
    return industries.coded(NAICS.matcher(words).replaceFirst("")).or(() -> industries.best(words));
  }
}
