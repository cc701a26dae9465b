package jobalerts.ingest.posting;

import java.util.List;
import java.util.Optional;
import jobalerts.common.vocabulary.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what the job is: by title; a code of the SOC decides only where the title names nothing.
 */
final class RolesReader {

  private final Lexicon<Role> roles = new Lexicon<>(Role.class, "roles.tsv");

  @Nullable Found<List<Role>> read(Fields fields, Advert advert) {
    List<JsonNode> categories = fields.values("occupationalCategory");
    String title = advert.title().text();
    Optional<Found<List<Role>>> byTitle =
        roles.best(title).map(role -> Found.in("title", title, List.of(role)));
    return byTitle.or(() -> coded(categories)).orElse(null);
  }

  private Optional<Found<List<Role>>> coded(List<JsonNode> categories) {
    return categories.stream()
        .map(FieldWords::of)
        .flatMap(words -> roles.coded(words).or(() -> roles.best(words)).stream())
        .findFirst()
        .map(role -> Found.given("occupationalCategory", List.of(role)));
  }
}
