package jobalerts.alert.matching;

import java.util.Arrays;

/** Slots that were told already: a bit for each, and a list of the words to clear. */
final class SlotSet {

  private long[] bits = new long[1];
  private int[] words = new int[64];
  private int size;

  /** Empties it, for slots below the limit. */
  void clear(int limit) {
    for (int i = 0; i < size; i++) {
      bits[words[i]] = 0;
    }
    size = 0;
    if (bits.length <= limit >>> 6) {
      bits = new long[(limit >>> 6) + 1 + (limit >>> 8)];
    }
  }

  /** Tells whether it was not there. */
  boolean add(int slot) {
    int word = slot >>> 6;
    long before = bits[word];
    long after = before | 1L << slot;
    bits[word] = after;
    if (size == words.length) {
      words = Arrays.copyOf(words, 2 * size);
    }
    // Written in any case and counted in some: a branch would be guessed wrong too often.
    words[size] = word;
    size += before == 0 ? 1 : 0;
    return before != after;
  }
}
