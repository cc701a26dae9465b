package jobalerts.alert.matching;

/** A keyword in the numbers of a {@link WordNumbers}. */
final class Phrase {

  private final int[] words;
  private final byte[] code;

  Phrase(byte[] code) {
    this.code = code;
    this.words = WordNumbers.read(code);
  }

  int words() {
    return words.length;
  }

  int word(int at) {
    return words[at];
  }

  /**
   * Whether it stands in the text. Only the last byte of a word is negative, so one that begins
   * after such a byte, or first, is a whole word; that it ends as one goes without saying.
   */
  boolean standsIn(byte[] text) {
    int length = code.length;
    for (int i = 0; i + length <= text.length; i++) {
      if (text[i] == code[0] && (i == 0 || text[i - 1] < 0) && equalsAt(text, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean equalsAt(byte[] text, int at) {
    for (int i = 1; i < code.length; i++) {
      if (text[at + i] != code[i]) {
        return false;
      }
    }
    return true;
  }
}
