package jobalerts.ingest.posting;

import java.util.List;
import java.util.Optional;
import jobalerts.common.vocabulary.Term;
import jobalerts.common.vocabulary.Workplace;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads whether one works on site, at home or both. */
final class WorkplaceReader {

  @Nullable Found<Workplace> read(Fields fields, Advert advert) {
    List<JsonNode> written = fields.values("jobLocationType");
    Optional<Workplace> given =
        written.stream()
            .flatMap(node -> workplace(FieldWords.of(node).strip()).stream())
            .findFirst();
    if (!written.isEmpty() && given.isEmpty()) {
      fields.notUnderstood("jobLocationType");
    }
    return given.map(it -> Found.given("jobLocationType", it)).orElse(null);
  }

  private static Optional<Workplace> workplace(String words) {
    return words.equalsIgnoreCase("TELECOMMUTE")
        ? Optional.of(Workplace.REMOTE)
        : Term.byId(Workplace.class, words.replace(' ', '-'));
  }
}
