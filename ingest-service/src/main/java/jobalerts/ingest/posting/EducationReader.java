package jobalerts.ingest.posting;

import java.util.List;
import java.util.Optional;
import jobalerts.common.vocabulary.Education;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the least education that is required. */
final class EducationReader {

  private final Lexicon<Education> education = new Lexicon<>(Education.class, "education.tsv");

  @Nullable Found<Education> read(Fields fields, Advert advert) {
    List<JsonNode> written = fields.values("educationRequirements");
    Optional<Education> least =
        written.stream()
            .map(node -> FieldWords.of(node.has("credentialCategory") ? credential(node) : node))
            .flatMap(words -> education.all(words).stream())
            .min(Education::compareTo);
    if (!written.isEmpty() && least.isEmpty()) {
      fields.notUnderstood("educationRequirements");
    }
    return least.map(it -> Found.given("educationRequirements", it)).orElse(null);
  }

  private static JsonNode credential(JsonNode node) {
    return node.path("credentialCategory");
  }
}
