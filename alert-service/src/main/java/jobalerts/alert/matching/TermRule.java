package jobalerts.alert.matching;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What an alert asks of the words of a posting, as an array of terms: three ends, then the terms
 * all of which must stand in the text, those any of which must, those none of which may, and those
 * which may not stand in the employer's name. An alert without such a wish has the empty array.
 *
 * <p>What is asked for is also told by a {@code long}, which stands beside the alert and mostly
 * decides: up to three terms of 21 bits each, and whether all are needed or any.
 */
final class TermRule {

  private static final int[] NONE = {};
  private static final int ENDS = 3;
  private static final int IN_A_LONG = 3;
  private static final int BITS = 21;
  private static final long MASK = (1L << BITS) - 1;
  private static final long ALL = 1L << 63;

  private TermRule() {}

  static int[] of(Criteria criteria, Terms terms) {
    Keywords words = criteria.keywords();
    int[] all = named(words.all(), terms);
    int[] any = named(words.any(), terms);
    int[] none = named(words.none(), terms);
    int[] employers = named(criteria.excludedEmployers(), terms);
    int allEnd = ENDS + all.length;
    int anyEnd = allEnd + any.length;
    int noneEnd = anyEnd + none.length;
    return noneEnd + employers.length == ENDS
        ? NONE
        : concat(List.of(new int[] {allEnd, anyEnd, noneEnd}, all, any, none, employers));
  }

  private static int[] named(Collection<String> keywords, Terms terms) {
    return keywords.stream().mapToInt(terms::name).sorted().toArray();
  }

  private static int[] concat(List<int[]> parts) {
    return parts.stream().flatMapToInt(IntStream::of).toArray();
  }

  static void drop(int[] rule, Terms terms) {
    for (int i = ENDS; i < rule.length; i++) {
      terms.drop(rule[i]);
    }
  }

  static boolean holds(int[] rule, TermSet text, TermSet employer) {
    return rule.length == 0
        || (all(rule, text)
            && any(rule, text)
            && none(rule, rule[1], rule[2], text)
            && none(rule, rule[2], rule.length, employer));
  }

  private static boolean all(int[] rule, TermSet text) {
    for (int i = ENDS; i < rule[0]; i++) {
      if (!text.has(rule[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean any(int[] rule, TermSet text) {
    for (int i = rule[0]; i < rule[1]; i++) {
      if (text.has(rule[i])) {
        return true;
      }
    }
    return rule[0] == rule[1];
  }

  private static boolean none(int[] rule, int from, int to, TermSet found) {
    for (int i = from; i < to; i++) {
      if (found.has(rule[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether it asks for words that a posting must have. */
  static boolean asks(int[] rule) {
    return rule.length > 0 && rule[1] > ENDS;
  }

  /** Whether the {@code long} says all there is to say. */
  static boolean isShort(int[] rule) {
    return rule.length == 0
        || (rule[1] == rule.length
            && rule.length - ENDS <= IN_A_LONG
            && (rule[0] == ENDS || rule[0] == rule[1])
            && fits(rule, ENDS, rule.length));
  }

  private static boolean fits(int[] rule, int from, int to) {
    return IntStream.range(from, to).allMatch(i -> rule[i] <= MASK);
  }

  /** Of a rule that asks: its terms, or those which it can not do without. */
  static long shortened(int[] rule) {
    int needed = Math.min(rule[0], ENDS + IN_A_LONG);
    if (needed > ENDS && fits(rule, ENDS, needed)) {
      return ALL | terms(rule, ENDS, needed, TermTable.ROOT);
    }
    int any = rule[1] - rule[0];
    return needed == ENDS && any <= IN_A_LONG && fits(rule, ENDS, rule[1])
        ? terms(rule, ENDS, rule[1], Terms.NEVER)
        : terms(rule, 0, 0, TermTable.ROOT);
  }

  private static long terms(int[] rule, int from, int to, long filling) {
    long terms = 0;
    for (int i = from; i < from + IN_A_LONG; i++) {
      terms = terms << BITS | (i < to ? rule[i] : filling);
    }
    return terms;
  }

  /** The root of all terms stands in every text. */
  static boolean mayHold(long rule, TermSet text) {
    boolean one = text.has((int) (rule & MASK));
    boolean two = text.has((int) (rule >>> BITS & MASK));
    boolean three = text.has((int) (rule >>> 2 * BITS & MASK));
    return rule < 0 ? one & two & three : one | two | three;
  }
}
