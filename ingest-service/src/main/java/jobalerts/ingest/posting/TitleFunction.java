package jobalerts.ingest.posting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What the work of a title is about: the function nearest to its head, in the same part of the
 * title before another part, a telling one before a general one (less so at the head itself), and
 * before the head rather than behind it. Of two that make one name, the last is the name
 * ("manufacturing quality" is quality); of two that stand side by side, the first one is ("quality
 * and safety").
 */
final class TitleFunction {

  private static final Set<String> GENERAL =
      Set.of("plant", "operations", "site", "general", "technical");
  private static final Set<String> PRODUCTION =
      Set.of("making", "production", "machining", "welding");

  private record Candidate(String row, int from, int to) {

    int generality() {
      return GENERAL.contains(row) ? 2 : PRODUCTION.contains(row) ? 1 : 0;
    }
  }

  private final Words plain;
  private final List<Candidate> candidates = new ArrayList<>();

  private TitleFunction(Words plain, List<Phrases.Match<RoleTerm>> terms) {
    this.plain = plain;
    for (var term : terms) {
      switch (term.meaning()) {
        case RoleTerm.Function(String row) -> add(new Candidate(row, term.from(), term.to()));
        case RoleTerm.Named named -> add(new Candidate(named.row(), term.from(), term.to()));
        case RoleTerm.Head _, RoleTerm.Known _, RoleTerm.Aside _, RoleTerm.Elsewhere _ -> {}
      }
    }
  }

  /** A row of the table; "none" without any. */
  static String nearest(Words plain, List<Phrases.Match<RoleTerm>> terms, int head) {
    return new TitleFunction(plain, terms).nearest(head);
  }

  private void add(Candidate next) {
    Candidate last = candidates.isEmpty() ? null : candidates.getLast();
    if (last == null) {
      candidates.add(next);
    } else if (isOneName(last, next) && next.generality() <= last.generality()) {
      candidates.set(candidates.size() - 1, new Candidate(next.row(), last.from(), next.to()));
    } else if (!areSideBySide(last, next) || next.generality() < last.generality()) {
      candidates.add(next);
    }
  }

  private boolean isOneName(Candidate one, Candidate next) {
    return one.to() == next.from() && plain.between(one.to() - 1, next.from()).isBlank();
  }

  private boolean areSideBySide(Candidate one, Candidate next) {
    if (plain.sentence(one.from()) != plain.sentence(next.from())) {
      return false;
    }
    int between = next.from() - one.to();
    return between == 0 || (between == 1 && plain.word(one.to()).equals("and"));
  }

  private String nearest(int head) {
    return candidates.stream()
        .min(
            Comparator.comparing((Candidate function) -> isInAnotherPart(function, head))
                .thenComparingInt(function -> generality(function, head))
                .thenComparing(function -> function.from() > head)
                .thenComparingInt(function -> Math.abs(function.from() - head)))
        .map(Candidate::row)
        .orElse("none");
  }

  private boolean isInAnotherPart(Candidate function, int head) {
    return plain.sentence(function.from()) != plain.sentence(head);
  }

  /** What stands at the head itself is the more telling for it. */
  private int generality(Candidate function, int head) {
    int generality = function.generality();
    return touches(function, head) ? Math.max(0, generality - 1) : generality;
  }

  private boolean touches(Candidate function, int head) {
    int from = function.from();
    return function.to() == head || (from == head + 1 && !plain.between(head, from).contains(","));
  }
}
