package jobalerts.ingest.posting;

import java.util.List;
import java.util.Optional;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Term;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what the job is: by title, and where that could be said of other trades as well, by where
 * the work is done. A code of the SOC decides only where the title names nothing.
 */
final class RolesReader {

  private final Codes<Role> codes = Codes.read("soc.tsv", id -> Term.byId(Role.class, id));

  @Nullable Found<List<Role>> read(Fields fields, Advert advert) {
    List<JsonNode> categories = fields.values("occupationalCategory");
    Words title = advert.title();
    Optional<Role> byTitle =
        TitleRole.of(title)
            .filter(cell -> holds(cell.certainty(), advert))
            .map(RoleTable.Cell::role);
    return byTitle
        .map(role -> Found.in("title", title.text(), List.of(role)))
        .or(() -> coded(categories))
        .orElse(null);
  }

  private static boolean holds(Certainty certainty, Advert advert) {
    return switch (certainty) {
      case SAID -> true;
      case UNLESS_ELSEWHERE -> !advert.setting().isElsewhere();
      case IF_MANUFACTURING -> advert.setting().isManufacturing();
      case NOT -> false;
    };
  }

  private Optional<Found<List<Role>>> coded(List<JsonNode> categories) {
    return categories.stream()
        .map(FieldWords::of)
        .flatMap(words -> codes.of(words).or(() -> named(words)).stream())
        .findFirst()
        .map(role -> Found.given("occupationalCategory", List.of(role)));
  }

  private static Optional<Role> named(String words) {
    return TitleRole.of(Words.of(words))
        .filter(cell -> cell.certainty() == Certainty.SAID)
        .map(RoleTable.Cell::role);
  }
}
