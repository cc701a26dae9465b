package jobalerts.alert.matching;

import java.util.Arrays;

/**
 * Which terms stand in a text: a bit for each, and a list of them to clear the bits by. The root of
 * all terms stands in every text.
 */
final class TermSet {

  private long[] bits = new long[1];
  private int[] added = new int[64];
  private int size;
  private int limit;

  /** Empties it, for terms below the limit. */
  void clear(int limit) {
    for (int i = 0; i < size; i++) {
      bits[added[i] >>> 6] = 0;
    }
    size = 0;
    this.limit = limit;
    if (bits.length <= limit >>> 6) {
      bits = new long[(limit >>> 5) + 1];
    }
    add(TermTable.ROOT);
  }

  /** A term from the limit on is nobody's concern. */
  void add(int term) {
    if (term < limit && !has(term)) {
      bits[term >>> 6] |= 1L << term;
      if (size == added.length) {
        added = Arrays.copyOf(added, 2 * size);
      }
      added[size++] = term;
    }
  }

  boolean has(int term) {
    return bit(term) != 0;
  }

  /** 1 or 0, for whoever wants no branch. */
  long bit(int term) {
    return (bits[term >>> 6] >>> term) & 1;
  }
}
