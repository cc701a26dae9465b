package jobalerts.ingest.posting;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jobalerts.common.vocabulary.Industry;
import jobalerts.common.vocabulary.Term;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what the employer makes: the field, else the employer's name, the title and the text. */
final class IndustryReader {

  private static final Pattern NAICS = Pattern.compile("^(?i)naics(?: code)?[:\\s]*");

  private final Codes<Industry> codes =
      Codes.read("naics.tsv", id -> Term.byId(Industry.class, id));

  @Nullable Found<Industry> read(Fields fields, Advert advert) {
    List<JsonNode> written = fields.values("industry");
    Optional<Industry> given =
        written.stream().flatMap(node -> given(FieldWords.of(node)).stream()).findFirst();
    if (!written.isEmpty() && given.isEmpty()) {
      fields.notUnderstood("industry");
    }
    return given
        .map(industry -> Found.given("industry", industry))
        .orElseGet(() -> advert.setting().industry());
  }

  private Optional<Industry> given(String words) {
    return codes
        .of(NAICS.matcher(words).replaceFirst(""))
        .or(() -> Optional.ofNullable(Setting.named(words)));
  }
}
