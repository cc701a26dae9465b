package jobalerts.ingest.posting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jobalerts.common.vocabulary.Role;
import org.jspecify.annotations.Nullable;

/**
 * The role that a title names, by composition. A title has a head, which says the rank or the kind
 * of work ("supervisor"), and a function, which says what it is about ("production"); a table has
 * the role of each function and head. A word that is not known ("credit operations manager") makes
 * a vague title less sure, and a word of another trade makes any title so; a plant's work beside a
 * vague word ("site manager, extrusion") makes it surer.
 */
final class TitleRole {

  private static final Phrases<RoleTerm> TERMS = Phrases.read("role-terms.tsv", RoleTerm::of);
  private static final RoleTable TABLE = new RoleTable();
  private static final String NONE = "none";
  private static final Set<String> VAGUE =
      Set.of(NONE, "operations", "site", "general", "engineering", "technical", "utility");
  private static final Set<String> OF_A_PLANT =
      Set.of(
          "plant",
          "production",
          "making",
          "machining",
          "welding",
          "quality",
          "methods",
          "plant-project");

  private final Words plain;
  private final List<Phrases.Match<RoleTerm>> terms;

  private TitleRole(Words plain) {
    this.plain = plain;
    this.terms = TERMS.in(plain);
  }

  static Optional<RoleTable.Cell> of(Words title) {
    return new TitleRole(TitleWords.of(title)).read();
  }

  private Optional<RoleTable.Cell> read() {
    if (terms.stream().anyMatch(term -> term.meaning() instanceof RoleTerm.Elsewhere)) {
      return Optional.empty();
    }
    boolean aside = terms.stream().anyMatch(term -> term.meaning() instanceof RoleTerm.Aside);
    Optional<RoleTable.Cell> cell = cell(TitleHead.of(plain, terms));
    return aside ? cell.map(RoleTable.Cell::lowered) : cell;
  }

  private Optional<RoleTable.Cell> cell(Phrases.@Nullable Match<RoleTerm> head) {
    if (head == null) {
      return composed(0, NONE);
    }
    return switch (head.meaning()) {
      case RoleTerm.Named(Role role, Certainty certainty, String _) ->
          Optional.of(borneOut(new RoleTable.Cell(role, certainty), NONE));
      case RoleTerm.Head(String column) -> composed(head.from(), column);
      case RoleTerm.Function _, RoleTerm.Known _, RoleTerm.Aside _, RoleTerm.Elsewhere _ ->
          Optional.empty();
    };
  }

  private Optional<RoleTable.Cell> composed(int head, String column) {
    String row = plain.size() == 0 ? NONE : TitleFunction.nearest(plain, terms, head);
    Optional<RoleTable.Cell> cell = TABLE.at(row, column);
    return (isUnsure(row, column, head) ? cell.map(RoleTable.Cell::ifManufacturing) : cell)
        .map(it -> borneOut(it, row));
  }

  /** Operators of any thing are rather a plant's: seven in ten of their titles in the SOC are. */
  private boolean isUnsure(String row, String column, int head) {
    return VAGUE.contains(row) && !column.equals("operator") && hasUnknown(row, head);
  }

  /** Without a function any word that is not known, else one in the head's part of the title. */
  private boolean hasUnknown(String row, int head) {
    boolean[] known = new boolean[plain.size()];
    terms.forEach(term -> Arrays.fill(known, term.from(), term.to(), true));
    for (int i = 0; i < known.length; i++) {
      boolean counts = row.equals(NONE) || plain.sentence(i) == plain.sentence(head);
      if (counts && !known[i]) {
        return true;
      }
    }
    return false;
  }

  /** Raised if the title has a plant's work besides that row. */
  private RoleTable.Cell borneOut(RoleTable.Cell cell, String row) {
    boolean plant =
        terms.stream()
            .anyMatch(term ->
                term.meaning() instanceof RoleTerm.Function(String other)
                    && OF_A_PLANT.contains(other)
                    && !other.equals(row));
    return plant ? cell.raised() : cell;
  }
}
