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
 * the role of each function and head. The head stands in the first part of the title that has any:
 * a leader's before any other, and else the first one. A word that is not known before the head
 * ("credit operations manager") makes a general title less sure, a word of another trade makes any
 * title so.
 */
final class TitleRole {

  private static final Phrases<RoleTerm> TERMS = Phrases.read("role-terms.tsv", RoleTerm::of);
  private static final RoleTable TABLE = new RoleTable();
  private static final Set<String> LEADERS = Set.of("manager", "superintendent", "supervisor");
  private static final Set<String> GENERAL =
      Set.of("none", "operations", "site", "general", "engineering", "technical", "utility");
  private static final Set<String> OF_A_PLANT =
      Set.of("plant", "production", "making", "machining", "welding", "methods", "plant-project");
  private static final String NONE = "none";
  private static final String OPERATOR = "operator";

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
    return aside ? cell(head()).map(RoleTable.Cell::lowered) : cell(head());
  }

  private Optional<RoleTable.Cell> cell(Phrases.@Nullable Match<RoleTerm> head) {
    if (head == null) {
      return composed(0, NONE);
    }
    return switch (head.meaning()) {
      case RoleTerm.Named(Role role, Certainty certainty, String _) ->
          Optional.of(raised(new RoleTable.Cell(role, certainty), NONE));
      case RoleTerm.Head(String column) -> composed(head.from(), column);
      case RoleTerm.Function _, RoleTerm.Known _, RoleTerm.Aside _, RoleTerm.Elsewhere _ ->
          Optional.empty();
    };
  }

  private Optional<RoleTable.Cell> composed(int head, String column) {
    String row = plain.size() == 0 ? NONE : TitleFunction.nearest(plain, terms, head);
    Optional<RoleTable.Cell> cell = TABLE.at(row, column);
    boolean unsure = GENERAL.contains(row) && !column.equals(OPERATOR) && hasUnknown(row, head);
    return (unsure ? cell.map(RoleTable.Cell::ifManufacturing) : cell).map(it -> raised(it, row));
  }

  /** "Site manager, extrusion": a word of plants elsewhere in the title says where the work is. */
  private RoleTable.Cell raised(RoleTable.Cell cell, String row) {
    boolean plant =
        terms.stream()
            .anyMatch(term ->
                term.meaning() instanceof RoleTerm.Function(String other)
                    && OF_A_PLANT.contains(other)
                    && !other.equals(row));
    return plant ? cell.raised() : cell;
  }

  private Phrases.@Nullable Match<RoleTerm> head() {
    Phrases.Match<RoleTerm> best = null;
    for (var term : terms) {
      if (best != null && plain.sentence(term.from()) != plain.sentence(best.from())) {
        return best;
      }
      if (rank(term) > (best == null ? 0 : rank(best))) {
        best = term;
      }
    }
    return best;
  }

  private int rank(Phrases.Match<RoleTerm> term) {
    return switch (term.meaning()) {
      case RoleTerm.Head(String column) when LEADERS.contains(column) -> 4;
      case RoleTerm.Head(String column) when column.equals("lead") -> isAdjective(term) ? 0 : 3;
      case RoleTerm.Head _ -> 2;
      case RoleTerm.Named(Role role, Certainty certainty, String _) ->
          isLeader(role) ? 3 : certainty == Certainty.IF_MANUFACTURING ? 1 : 2;
      case RoleTerm.Function _, RoleTerm.Known _, RoleTerm.Aside _, RoleTerm.Elsewhere _ -> 0;
    };
  }

  private static boolean isLeader(Role role) {
    return role.id().endsWith("-manager") || role.id().endsWith("-supervisor");
  }

  /** "Lead machinist" is a machinist; "Lead, packaging agents" leads. */
  private boolean isAdjective(Phrases.Match<RoleTerm> lead) {
    if (lead.to() == plain.size() || plain.between(lead.to() - 1, lead.to()).contains(",")) {
      return false;
    }
    int part = plain.sentence(lead.from());
    return terms.stream()
        .anyMatch(term ->
            term.from() >= lead.to()
                && plain.sentence(term.from()) == part
                && (term.meaning() instanceof RoleTerm.Head
                    || term.meaning() instanceof RoleTerm.Named));
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
}
