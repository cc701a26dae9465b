package jobalerts.alert.matching;

import java.util.Arrays;

/**
 * Numbers that were seen during one match, such as terms of its text and slots that were told: a
 * bit for each, and a list of the words to clear for the next match.
 */
final class Marks {

  private long[] bits = new long[1];
  private int[] words = new int[64];
  private int size;
  private int limit;

  /** Empties it, for numbers below the limit. */
  void clear(int limit) {
    for (int i = 0; i < size; i++) {
      bits[words[i]] = 0;
    }
    size = 0;
    this.limit = limit;
    if (bits.length <= limit >>> 6) {
      bits = new long[(limit >>> 6) + 1 + (limit >>> 8)];
    }
  }

  /** Tells whether it was not there; a number from the limit on never is. */
  boolean add(int number) {
    if (number >= limit) {
      return false;
    }
    int word = number >>> 6;
    long before = bits[word];
    long after = before | 1L << number;
    bits[word] = after;
    if (size == words.length) {
      words = Arrays.copyOf(words, 2 * size);
    }
    // Written in any case and counted in some: a branch would be guessed wrong too often.
    words[size] = word;
    size += before == 0 ? 1 : 0;
    return before != after;
  }

  boolean has(int number) {
    return bit(number) != 0;
  }

  /** 1 or 0, for whoever wants no branch. */
  long bit(int number) {
    return (bits[number >>> 6] >>> number) & 1;
  }
}
