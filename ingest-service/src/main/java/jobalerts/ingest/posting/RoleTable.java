package jobalerts.ingest.posting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Term;

/** The role of a function and a head, of {@code role-table.tsv}. */
final class RoleTable {

  /** A role, and how surely it is meant. */
  record Cell(Role role, Certainty certainty) {

    Cell lowered() {
      return new Cell(role, certainty.lowered());
    }

    Cell raised() {
      return new Cell(role, certainty.raised());
    }

    Cell ifManufacturing() {
      return certainty == Certainty.NOT ? this : new Cell(role, Certainty.IF_MANUFACTURING);
    }
  }

  private record Key(String function, String head) {}

  private final Map<Key, Cell> cells = new HashMap<>();

  RoleTable() {
    List<List<String>> rows = Rows.of("role-table.tsv");
    List<String> heads = rows.getFirst();
    for (List<String> row : rows.subList(1, rows.size())) {
      for (int column = 1; column < heads.size(); column++) {
        add(new Key(row.getFirst(), heads.get(column)), row.get(column));
      }
    }
  }

  private void add(Key key, String cell) {
    if (!cell.equals("-")) {
      Role role = Term.byId(Role.class, Certainty.unmarked(cell)).orElseThrow();
      cells.put(key, new Cell(role, Certainty.marked(cell)));
    }
  }

  Optional<Cell> at(String function, String head) {
    return Optional.ofNullable(cells.get(new Key(function, head)));
  }
}
