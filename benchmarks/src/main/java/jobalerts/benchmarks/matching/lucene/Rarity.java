package jobalerts.benchmarks.matching.lucene;

import org.apache.lucene.index.Term;

/** Which of an alert's criteria it is looked for by first: the one that fewest postings meet. */
final class Rarity {

  /** Of what most postings meet: no pass is made for it. */
  static final double COMMON = 0.5;

  private Rarity() {}

  static double of(Term term) {
    return switch (term.field()) {
      case Fields.WORDS -> Double.parseDouble(System.getProperty("w.words", "6"));
      case Fields.PLACE -> Double.parseDouble(System.getProperty("w.place", "8"));
      case Fields.ROLE -> Double.parseDouble(System.getProperty("w.role", "7"));
      case Fields.INDUSTRY -> Double.parseDouble(System.getProperty("w.industry", "5"));
      case Fields.SHIFT -> Double.parseDouble(System.getProperty("w.shift", "4"));
      case Fields.STATED_PAY, Fields.PAY -> Double.parseDouble(System.getProperty("w.pay", "0.4"));
      case Fields.EMPLOYMENT -> Double.parseDouble(System.getProperty("w.employment", "0.4"));
      default -> 0.3;
    };
  }
}
