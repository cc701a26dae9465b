package jobalerts.alert.matching;

import java.util.Arrays;

/**
 * The words of 64 texts: for each word that stands in one of them a word of bits, and the texts
 * themselves, in which a phrase of several words is looked for where all of these stand.
 */
final class WordColumn {

  private static final byte[] EMPTY = {};
  private static final int SLOT_BITS = 6;

  private final byte[][] texts;
  private int[] words = {};
  private long[] postings = {};

  WordColumn() {
    this.texts = new byte[Long.SIZE][];
    Arrays.fill(texts, EMPTY);
  }

  private WordColumn(WordColumn other) {
    this.texts = other.texts.clone();
  }

  /** To be {@linkplain #index indexed} before it is asked. */
  WordColumn copy() {
    return new WordColumn(this);
  }

  void clear(long posting) {
    set(posting, EMPTY);
  }

  void set(long posting, byte[] text) {
    texts[Long.numberOfTrailingZeros(posting)] = text;
  }

  void rewrite(WordNumbers numbers, String[] oldWords) {
    Arrays.setAll(texts, slot -> numbers.rewrite(texts[slot], oldWords));
    index();
  }

  void index() {
    long[] occurrences = occurrences();
    Arrays.sort(occurrences);
    words = new int[occurrences.length];
    postings = new long[occurrences.length];
    int last = -1;
    for (long occurrence : occurrences) {
      int word = (int) (occurrence >>> SLOT_BITS);
      if (last < 0 || words[last] != word) {
        words[++last] = word;
      }
      postings[last] |= 1L << occurrence;
    }
    words = Arrays.copyOf(words, last + 1);
    postings = Arrays.copyOf(postings, last + 1);
  }

  /** Each word with the number of its text behind it. */
  private long[] occurrences() {
    int[][] read = new int[texts.length][];
    int count = 0;
    for (int slot = 0; slot < texts.length; slot++) {
      read[slot] = WordNumbers.read(texts[slot]);
      count += read[slot].length;
    }
    long[] occurrences = new long[count];
    for (int slot = 0; slot < texts.length; slot++) {
      for (int word : read[slot]) {
        occurrences[--count] = (long) word << SLOT_BITS | slot;
      }
    }
    return occurrences;
  }

  /** Those of the asked whose text has the phrase, and none but asked ones. */
  long mentioning(Phrase phrase, long asked) {
    long candidates = asked;
    for (int i = 0; i < phrase.words() && candidates != 0; i++) {
      candidates &= having(phrase.word(i));
    }
    return phrase.words() == 1 ? candidates : confirmed(phrase, candidates);
  }

  private long having(int word) {
    int at = Arrays.binarySearch(words, word);
    return at < 0 ? 0 : postings[at];
  }

  private long confirmed(Phrase phrase, long candidates) {
    long confirmed = candidates;
    for (long left = candidates; left != 0; left &= left - 1) {
      if (!phrase.standsIn(texts[Long.numberOfTrailingZeros(left)])) {
        confirmed &= ~Long.lowestOneBit(left);
      }
    }
    return confirmed;
  }
}
