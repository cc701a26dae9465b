package jobalerts.ingest.posting;

import java.util.List;
import java.util.Set;
import jobalerts.common.vocabulary.Role;
import org.jspecify.annotations.Nullable;

/**
 * The head of a title: the word or the name that says the rank or the kind of work. It stands in
 * the first part of the title that has any; there a leader's is before any other, and a name that
 * only a plant makes sure ("loader operator") behind any other, and else the first one is the head.
 */
final class TitleHead {

  private static final Set<String> LEADERS = Set.of("manager", "superintendent", "supervisor");

  private final Words plain;
  private final List<Phrases.Match<RoleTerm>> terms;

  private TitleHead(Words plain, List<Phrases.Match<RoleTerm>> terms) {
    this.plain = plain;
    this.terms = terms;
  }

  /** A {@link RoleTerm.Head} or a {@link RoleTerm.Named}; null without any. */
  static Phrases.@Nullable Match<RoleTerm> of(Words plain, List<Phrases.Match<RoleTerm>> terms) {
    return new TitleHead(plain, terms).first();
  }

  private Phrases.@Nullable Match<RoleTerm> first() {
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
      case RoleTerm.Named(Role role, Certainty _, String _) when isLeader(role) -> 3;
      case RoleTerm.Named(Role _, Certainty sure, String _) ->
          sure == Certainty.IF_MANUFACTURING ? 1 : 2;
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
        .filter(term -> term.from() >= lead.to() && plain.sentence(term.from()) == part)
        .map(Phrases.Match::meaning)
        .anyMatch(word -> word instanceof RoleTerm.Head || word instanceof RoleTerm.Named);
  }
}
