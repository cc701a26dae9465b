package jobalerts.alert.matching;

import java.util.Arrays;
import java.util.BitSet;

/**
 * In which of 64 texts each word stands. It is never changed.
 *
 * <p>Of the words of a block more than a third stand in one text only: these are kept with the
 * number of their text in one {@code int}, which leaves 25 bits for the word, more words than the
 * heap would hold. Others have a word of bits.
 */
final class WordIndex {

  private static final int SLOT_BITS = 6;

  static final WordIndex EMPTY = new WordIndex(new int[0], new long[0], new int[0]);

  private final int[] words;
  private final long[] postings;
  private final int[] single;

  private WordIndex(int[] words, long[] postings, int[] single) {
    this.words = words;
    this.postings = postings;
    this.single = single;
  }

  static WordIndex of(byte[][] texts) {
    int[] occurrences = occurrences(texts);
    Arrays.sort(occurrences);
    Builder builder = new Builder(occurrences.length);
    for (int from = 0, to; from < occurrences.length; from = to) {
      int word = occurrences[from] >>> SLOT_BITS;
      long slots = 0;
      for (to = from; to < occurrences.length && occurrences[to] >>> SLOT_BITS == word; to++) {
        slots |= 1L << occurrences[to];
      }
      builder.add(word, slots);
    }
    return builder.index();
  }

  /** Each word with the number of its text behind it. */
  private static int[] occurrences(byte[][] texts) {
    int length = 0;
    for (byte[] text : texts) {
      length += text.length;
    }
    int[] occurrences = new int[length];
    int count = 0;
    for (int slot = 0; slot < texts.length; slot++) {
      for (int word : WordNumbers.read(texts[slot])) {
        occurrences[count++] = word << SLOT_BITS | slot;
      }
    }
    return Arrays.copyOf(occurrences, count);
  }

  private static final class Builder {

    private final int[] words;
    private final long[] postings;
    private final int[] single;
    private int many;
    private int singles;

    Builder(int most) {
      this.words = new int[most];
      this.postings = new long[most];
      this.single = new int[most];
    }

    void add(int word, long slots) {
      if (Long.bitCount(slots) == 1) {
        single[singles++] = word << SLOT_BITS | Long.numberOfTrailingZeros(slots);
      } else {
        words[many] = word;
        postings[many++] = slots;
      }
    }

    WordIndex index() {
      return new WordIndex(
          Arrays.copyOf(words, many),
          Arrays.copyOf(postings, many),
          Arrays.copyOf(single, singles));
    }
  }

  /** Those that have the word. */
  long having(int word) {
    int at = Arrays.binarySearch(words, word);
    return at < 0 ? havingAlone(word) : postings[at];
  }

  private long havingAlone(int word) {
    int at = Arrays.binarySearch(single, word << SLOT_BITS);
    int from = at < 0 ? ~at : at;
    return from < single.length && single[from] >>> SLOT_BITS == word ? 1L << single[from] : 0;
  }

  void collectWords(BitSet all) {
    for (int word : words) {
      all.set(word);
    }
    for (int it : single) {
      all.set(it >>> SLOT_BITS);
    }
  }

  /** Fresh numbers are in the order of the old ones, so nothing is sorted. */
  WordIndex renumbered(Renumbering fresh) {
    int slot = (1 << SLOT_BITS) - 1;
    int[] many = Arrays.stream(words).map(fresh::number).toArray();
    int[] alone =
        Arrays.stream(single)
            .map(it -> fresh.number(it >>> SLOT_BITS) << SLOT_BITS | (it & slot))
            .toArray();
    return new WordIndex(many, postings, alone);
  }
}
