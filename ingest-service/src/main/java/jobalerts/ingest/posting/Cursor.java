package jobalerts.ingest.posting;

/** Steps through a text by places; beyond its ends there is nothing. */
record Cursor(String text) {

  private static final int LONGEST_WORD = 20;

  /** Marks of emphasis and escapes that stay in a plain text are as good as spaces. */
  private static final String BLANKS = " \t\u00a0*_\\~";

  boolean is(int at, char c) {
    return at >= 0 && at < text.length() && text.charAt(at) == c;
  }

  boolean isOneOf(int at, String chars) {
    return at >= 0 && at < text.length() && chars.indexOf(text.charAt(at)) >= 0;
  }

  boolean isDigit(int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  boolean isLetter(int at) {
    return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
  }

  int afterDigits(int from) {
    int at = from;
    while (isDigit(at)) {
      at++;
    }
    return at;
  }

  int afterBlanks(int from) {
    return after(from, BLANKS);
  }

  int after(int from, String chars) {
    int at = from;
    while (isOneOf(at, chars)) {
      at++;
    }
    return at;
  }

  int beforeBlanks(int from) {
    int at = from;
    while (isOneOf(at - 1, BLANKS)) {
      at--;
    }
    return at;
  }

  /** The letters that begin there; "" when there are none, or no end of them. */
  String word(int from) {
    int at = from;
    while (isLetter(at) && (at == from || !isNewWord(at))) {
      if (++at - from > LONGEST_WORD) {
        return "";
      }
    }
    return text.substring(Math.min(from, text.length()), Math.min(at, text.length()));
  }

  /** Lines that were glued together: the B of "hourBenefits". */
  private boolean isNewWord(int at) {
    return Character.isUpperCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at - 1));
  }

  /** The letters that have ended there. */
  String wordBefore(int end) {
    int at = end;
    while (isLetter(at - 1) && end - at <= LONGEST_WORD) {
      at--;
    }
    return text.substring(at, end);
  }
}
