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
 * decides: up to three terms of 20 bits each, and which of the four kinds they are of.
 */
final class TermRule {

  private static final int[] NONE = {};
  private static final int FIRST = 1;
  private static final int MOST = 0xFF;
  private static final int IN_A_LONG = 3;
  private static final int BITS = 20;
  private static final int MASK = (1 << BITS) - 1;

  // What the long is about, in its highest bits.
  private static final int KIND = 62;
  private static final int ALL = 0;
  private static final int ANY = 1;
  private static final int NONE_IN_TEXT = 2;
  private static final int NONE_IN_NAME = 3;

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

  static boolean holds(int[] rule, Marks text, Marks employer) {
    return all(rule, text)
        && any(rule, text)
        && none(rule, anyEnd(rule), noneEnd(rule), text)
        && none(rule, noneEnd(rule), rule.length, employer);
  }

  private static boolean all(int[] rule, Marks text) {
    for (int i = FIRST; i < allEnd(rule); i++) {
      if (!text.has(rule[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean any(int[] rule, Marks text) {
    for (int i = allEnd(rule); i < anyEnd(rule); i++) {
      if (text.has(rule[i])) {
        return true;
      }
    }
    return allEnd(rule) == anyEnd(rule);
  }

  private static boolean none(int[] rule, int from, int to, Marks found) {
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
    return allEnd(rule) + ((rule[0] >>> 8) & MOST);
  }

  private static int noneEnd(int[] rule) {
    return anyEnd(rule) + (rule[0] >>> 16);
  }

  /** Whether the {@code long} says all there is to say. */
  static boolean isShort(int[] rule) {
    return rule.length == 0
        || (rule.length - FIRST <= IN_A_LONG
            && end(rule, kind(rule)) == rule.length
            && fits(rule, FIRST, rule.length));
  }

  /** The first kind of which there are terms. */
  private static int kind(int[] rule) {
    int kind = ALL;
    while (end(rule, kind) == FIRST) {
      kind++;
    }
    return kind;
  }

  private static int end(int[] rule, int kind) {
    return switch (kind) {
      case ALL -> allEnd(rule);
      case ANY -> anyEnd(rule);
      case NONE_IN_TEXT -> noneEnd(rule);
      default -> rule.length;
    };
  }

  private static boolean fits(int[] rule, int from, int to) {
    return IntStream.range(from, to).allMatch(i -> rule[i] <= MASK);
  }

  /**
   * The terms of the first kind; if all are needed, three of them. Where they do not fit, it says
   * nothing: the root of all terms stands in every text.
   */
  static long shortened(int[] rule) {
    if (rule.length == 0) {
      return 0;
    }
    int kind = kind(rule);
    int end = kind == ALL ? Math.min(allEnd(rule), FIRST + IN_A_LONG) : end(rule, kind);
    return end - FIRST <= IN_A_LONG && fits(rule, FIRST, end)
        ? ((long) kind << KIND) | terms(rule, end, kind == ALL ? TermTable.ROOT : Terms.NEVER)
        : 0;
  }

  private static long terms(int[] rule, int end, int filling) {
    long terms = 0;
    for (int i = FIRST; i < FIRST + IN_A_LONG; i++) {
      terms = (terms << BITS) | (i < end ? rule[i] : filling);
    }
    return terms;
  }

  static boolean mayHold(long rule, Marks text, Marks name) {
    int kind = (int) (rule >>> KIND);
    Marks set = kind == NONE_IN_NAME ? name : text;
    long one = set.bit((int) rule & MASK);
    long two = set.bit((int) (rule >>> BITS) & MASK);
    long three = set.bit((int) (rule >>> (2 * BITS)) & MASK);
    return kind == ALL ? (one & two & three) != 0 : ((one | two | three) != 0) == (kind == ANY);
  }
}
