package jobalerts.alert.matching;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What an alert asks of the words of a posting, as an array of terms: their counts, then the terms
 * all of which must stand in the text, those any of which must, those none of which may, and those
 * which may not stand in the employer's name. An alert without such a wish has the empty array.
 *
 * <p>What is asked for is also told by a {@code long}, which stands beside the alert and mostly
 * decides: up to three terms of 21 bits each, and whether all are needed or any.
 */
final class TermRule {

  private static final int[] NONE = {};
  private static final int FIRST = 1;
  private static final int MOST = 0xFF;
  private static final int IN_A_LONG = 3;
  private static final int BITS = 21;
  private static final long MASK = (1L << BITS) - 1;
  private static final long ALL = 1L << 63;

  private TermRule() {}

  /**
   * The rule, its terms named.
   *
   * @throws IllegalArgumentException if it is too long; then no term is named
   */
  static int[] of(Criteria criteria, Terms terms) {
    Keywords words = criteria.keywords();
    int all = count(words.all());
    int any = count(words.any());
    int none = count(words.none());
    return all + any + none + count(criteria.excludedEmployers()) == 0
        ? NONE
        : concat(
            List.of(
                new int[] {all | any << 8 | none << 16},
                named(words.all(), terms),
                named(words.any(), terms),
                named(words.none(), terms),
                named(criteria.excludedEmployers(), terms)));
  }

  private static int count(Collection<String> keywords) {
    if (keywords.size() > MOST) {
      throw new IllegalArgumentException("too many keywords");
    }
    return keywords.size();
  }

  private static int[] named(Collection<String> keywords, Terms terms) {
    return keywords.stream().mapToInt(terms::name).sorted().toArray();
  }

  private static int[] concat(List<int[]> parts) {
    return parts.stream().flatMapToInt(IntStream::of).toArray();
  }

  static void drop(int[] rule, Terms terms) {
    for (int i = FIRST; i < rule.length; i++) {
      terms.drop(rule[i]);
    }
  }

  static boolean holds(int[] rule, TermSet text, TermSet employer) {
    return all(rule, text)
        && any(rule, text)
        && none(rule, anyEnd(rule), noneEnd(rule), text)
        && none(rule, noneEnd(rule), rule.length, employer);
  }

  private static boolean all(int[] rule, TermSet text) {
    for (int i = FIRST; i < allEnd(rule); i++) {
      if (!text.has(rule[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean any(int[] rule, TermSet text) {
    for (int i = allEnd(rule); i < anyEnd(rule); i++) {
      if (text.has(rule[i])) {
        return true;
      }
    }
    return allEnd(rule) == anyEnd(rule);
  }

  private static boolean none(int[] rule, int from, int to, TermSet found) {
    for (int i = from; i < to; i++) {
      if (found.has(rule[i])) {
        return false;
      }
    }
    return true;
  }

  private static int allEnd(int[] rule) {
    return FIRST + (rule[0] & MOST);
  }

  private static int anyEnd(int[] rule) {
    return allEnd(rule) + (rule[0] >>> 8 & MOST);
  }

  private static int noneEnd(int[] rule) {
    return anyEnd(rule) + (rule[0] >>> 16);
  }

  /** Whether it asks for words that a posting must have. */
  static boolean asks(int[] rule) {
    return rule.length > 0 && anyEnd(rule) > FIRST;
  }

  /** Whether the {@code long} says all there is to say. */
  static boolean isShort(int[] rule) {
    return rule.length == 0
        || (anyEnd(rule) == rule.length
            && rule.length - FIRST <= IN_A_LONG
            && (allEnd(rule) == FIRST || allEnd(rule) == anyEnd(rule))
            && fits(rule, FIRST, rule.length));
  }

  private static boolean fits(int[] rule, int from, int to) {
    return IntStream.range(from, to).allMatch(i -> rule[i] <= MASK);
  }

  /** Of a rule that asks: its terms, or those which it can not do without. */
  static long shortened(int[] rule) {
    int all = Math.min(allEnd(rule), FIRST + IN_A_LONG);
    int any = anyEnd(rule);
    if (all > FIRST && fits(rule, FIRST, all)) {
      return ALL | terms(rule, FIRST, all, TermTable.ROOT);
    }
    return all == FIRST && any - FIRST <= IN_A_LONG && fits(rule, FIRST, any)
        ? terms(rule, FIRST, any, Terms.NEVER)
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
