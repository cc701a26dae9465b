package jobalerts.benchmarks.matching;

import java.util.BitSet;
import jobalerts.alert.matching.Criteria;
import org.jspecify.annotations.Nullable;

/** The keywords and employers of one alert, by their numbers in a {@link Glossary}. */
final class Terms {

  private final int[] all;
  private final int[] any;
  private final int[] none;
  private final int[] employers;

  private Terms(int[] all, int[] any, int[] none, int[] employers) {
    this.all = all;
    this.any = any;
    this.none = none;
    this.employers = employers;
  }

  static @Nullable Terms of(Criteria wish, Glossary words, Glossary names) {
    int[] all = words.numbers(wish.keywords().all());
    int[] any = words.numbers(wish.keywords().any());
    int[] none = words.numbers(wish.keywords().none());
    int[] employers = names.numbers(wish.excludedEmployers());
    return all.length + any.length + none.length + employers.length == 0
        ? null
        : new Terms(all, any, none, employers);
  }

  boolean hold(BitSet words, BitSet names) {
    return count(all, words) == all.length
        && (any.length == 0 || count(any, words) > 0)
        && count(none, words) == 0
        && count(employers, names) == 0;
  }

  private static int count(int[] terms, BitSet found) {
    int count = 0;
    for (int term : terms) {
      count += found.get(term) ? 1 : 0;
    }
    return count;
  }
}
