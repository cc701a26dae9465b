package jobalerts.ingest.posting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jobalerts.common.vocabulary.Role;
import org.jspecify.annotations.Nullable;

/**
 * The role that one title names, by composition. English titles end on their head ("production
 * supervisor") or begin with it ("Manager, Quality"): a leader's head goes before any other, and
 * else the first one. What the work is about is told by the function nearest to the head: in the
 * same part of the title before another part, and before the head rather than behind it. A table
 * has the role of each function and head. A word that is not known before the head ("credit
 * operations manager") makes a general title less sure, a word of another trade makes any so.
 */
final class TitleRole {

  private static final Phrases<RoleTerm> TERMS = Phrases.read("role-terms.tsv", RoleTerm::of);
  private static final RoleTable TABLE = new RoleTable();
  private static final Set<String> LEADERS = Set.of("manager", "superintendent", "supervisor");
  private static final String NONE = "none";

  private final Words plain;
  private final int[] parts;
  private final List<Phrases.Match<RoleTerm>> terms;

  private TitleRole(Words plain) {
    this.plain = plain;
    this.terms = TERMS.in(plain);
    this.parts = new int[plain.size()];
    for (int i = 1; i < parts.length; i++) {
      parts[i] = parts[i - 1] + (TitleWords.beginsPart(plain, i) ? 1 : 0);
    }
  }

  static Optional<RoleTable.Cell> of(Words title) {
    return new TitleRole(TitleWords.of(title)).read();
  }

  private Optional<RoleTable.Cell> read() {
    if (terms.stream().anyMatch(term -> term.meaning() instanceof RoleTerm.Elsewhere)) {
      return Optional.empty();
    }
    Optional<RoleTable.Cell> cell = cell(head());
    boolean aside = terms.stream().anyMatch(term -> term.meaning() instanceof RoleTerm.Aside);
    return aside ? cell.map(RoleTable.Cell::lowered) : cell;
  }

  private Optional<RoleTable.Cell> cell(Phrases.@Nullable Match<RoleTerm> head) {
    if (head != null && head.meaning() instanceof RoleTerm.Named named) {
      return Optional.of(new RoleTable.Cell(named.role(), named.certainty()));
    }
    String column =
        head != null && head.meaning() instanceof RoleTerm.Head(String name) ? name : NONE;
    String row = function(head == null ? 0 : head.from());
    if (row.equals(NONE) && column.equals(NONE)) {
      return Optional.empty();
    }
    boolean surprising = isSurprising(row, head == null ? plain.size() - 1 : head.from());
    return TABLE
        .at(row, column)
        .map(
            cell ->
                surprising && cell.certainty() == Certainty.UNLESS_ELSEWHERE
                    ? cell.lowered()
                    : cell);
  }

  private Phrases.@Nullable Match<RoleTerm> head() {
    Phrases.Match<RoleTerm> best = null;
    for (var term : terms) {
      if (rank(term) > (best == null ? 0 : rank(best))) {
        best = term;
      }
    }
    return best;
  }

  private int rank(Phrases.Match<RoleTerm> term) {
    return switch (term.meaning()) {
      case RoleTerm.Head(String column) when LEADERS.contains(column) -> 3;
      case RoleTerm.Head(String column) when column.equals("lead") -> isAdjective(term) ? 0 : 2;
      case RoleTerm.Head _ -> 1;
      case RoleTerm.Named(Role role, Certainty _, String _) -> isLeader(role) ? 2 : 1;
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
    return terms.stream()
        .anyMatch(
            term ->
                term.from() >= lead.to()
                    && parts[term.from()] == parts[lead.from()]
                    && (term.meaning() instanceof RoleTerm.Head
                        || term.meaning() instanceof RoleTerm.Named));
  }

  private record Candidate(String row, boolean weak, int at) {}

  private String function(int head) {
    List<Candidate> functions = new ArrayList<>();
    for (var term : terms) {
      switch (term.meaning()) {
        case RoleTerm.Function(String row, boolean weak) ->
            functions.add(new Candidate(row, weak, term.from()));
        case RoleTerm.Named(Role _, Certainty _, String row) ->
            functions.add(new Candidate(row, false, term.from()));
        case RoleTerm.Head _, RoleTerm.Known _, RoleTerm.Aside _, RoleTerm.Elsewhere _ -> {}
      }
    }
    return functions.stream()
        .min(
            Comparator.comparing((Candidate function) -> parts[function.at()] != parts[head])
                .thenComparing(Candidate::weak)
                .thenComparing(function -> function.at() > head)
                .thenComparing(function -> Math.abs(function.at() - head)))
        .map(Candidate::row)
        .orElse(NONE);
  }

  private boolean isSurprising(String row, int head) {
    int known = terms.stream().mapToInt(term -> term.to() - term.from()).sum();
    if (row.equals(NONE)) {
      return known < plain.size();
    }
    for (int i = head - 1; i >= 0 && parts[i] == parts[head]; i--) {
      int at = i;
      if (terms.stream().noneMatch(term -> term.from() <= at && at < term.to())) {
        return true;
      }
    }
    return false;
  }
}
