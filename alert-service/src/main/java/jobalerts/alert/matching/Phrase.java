package jobalerts.alert.matching;

import java.util.Arrays;

/** A keyword in the numbers of a {@link WordNumbers}. */
final class Phrase {

  private static final int TELLING = 3;

  private final byte[] code;
  private final int[] words;

  Phrase(byte[] code) {
    this.code = code;
    this.words = WordNumbers.read(code);
  }

  /** As it stands in a text. */
  byte[] code() {
    return code;
  }

  boolean isWord() {
    return words.length == 1;
  }

  /**
   * A few of its words by which texts are told apart that can not have it: those with the highest
   * numbers, for words that come late are rare.
   */
  int[] telling() {
    int[] sorted = words.clone();
    Arrays.sort(sorted);
    return Arrays.copyOfRange(sorted, Math.max(0, sorted.length - TELLING), sorted.length);
  }
}
