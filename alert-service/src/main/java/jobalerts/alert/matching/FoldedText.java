package jobalerts.alert.matching;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as words that can be compared: compatible characters as one (NFKD of Unicode), without
 * marks, in lower case, a single space before, between and after them. Letters, digits, {@code +}
 * and {@code #} make words, everything else is a gap.
 *
 * <p>A character is folded by itself, whatever stands beside it, so a text is folded in one pass;
 * what becomes of it is kept in a table.
 */
final class FoldedText {

  private static final String[] FOLDED = new String[Character.MAX_VALUE + 1];
  private static final char[] ASCII = new char[128];

  static {
    for (int c = 0; c < ASCII.length; c++) {
      ASCII[c] = fold(c).charAt(0);
    }
  }

  private char[] chars = new char[4_096];
  private int length;

  FoldedText() {
    clear();
  }

  void clear() {
    chars[0] = ' ';
    length = 1;
  }

  int length() {
    return length;
  }

  /** Only the first {@link #length} of them; good until the next change. */
  char[] chars() {
    return chars;
  }

  /** How many words there are. */
  int words() {
    int gaps = 0;
    for (int i = 0; i < length; i++) {
      gaps += chars[i] == ' ' ? 1 : 0;
    }
    return gaps - 1;
  }

  /** The words of the text, apart from those before. */
  FoldedText add(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ASCII.length) {
        write(ASCII[c]);
      } else if (Character.isHighSurrogate(c)) {
        int point = text.codePointAt(i);
        write(fold(point));
        i += Character.charCount(point) - 1;
      } else {
        write(folded(c));
      }
    }
    write(' ');
    return this;
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }

  private void write(String folded) {
    for (int i = 0; i < folded.length(); i++) {
      write(folded.charAt(i));
    }
  }

  private void write(char c) {
    if (c == ' ' && chars[length - 1] == ' ') {
      return;
    }
    if (length == chars.length) {
      chars = Arrays.copyOf(chars, 2 * length);
    }
    chars[length++] = c;
  }

  // Two threads that fold the same character at once write the same.
  private static String folded(char c) {
    String known = FOLDED[c];
    if (known == null) {
      known = fold(c);
      FOLDED[c] = known;
    }
    return known;
  }

  private static String fold(int point) {
    StringBuilder folded = new StringBuilder();
    Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
        .codePoints()
        .filter(part -> !isMark(part))
        .mapToObj(part -> Character.toString(part).toLowerCase(Locale.ROOT))
        // A sigma is written otherwise at the end of a word.
        .map(part -> part.replace('ς', 'σ'))
        .map(part -> belongsToWord(part.codePointAt(0)) ? part : " ")
        .forEach(folded::append);
    return folded.toString();
  }

  private static boolean isMark(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  private static boolean belongsToWord(int point) {
    return point == '+'
        || point == '#'
        || Character.isLetterOrDigit(point)
        || Character.getType(point) == Character.LETTER_NUMBER
        || Character.getType(point) == Character.OTHER_NUMBER;
  }
}
