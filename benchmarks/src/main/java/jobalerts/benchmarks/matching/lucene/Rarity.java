package jobalerts.benchmarks.matching.lucene;

import org.apache.lucene.index.Term;

/** Weights for the presearcher: an alert is looked for first by what fewest postings have. */
final class Rarity {

  /** What most postings meet is looked for only when there is nothing else. */
  static final float COMMON = 1;

  private Rarity() {}

  static double of(Term term) {
    return switch (term.field()) {
      case Fields.PLACE -> 6;
      case Fields.ROLE -> 5;
      case Fields.WORDS -> 4;
      case Fields.INDUSTRY -> 3;
      case Fields.SHIFT -> 2;
      default -> COMMON;
    };
  }
}
