package jobalerts.alert.delivery;

import java.util.regex.Pattern;

/** Text from outside on one line: nothing in it can begin a header or a line of its own. */
final class Lines {

  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\s]+");
  // They turn the order of what follows them, be it ours: "gro.live".
  private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

  private Lines() {}

  static String one(String text) {
    return isOne(text) ? text.strip() : asOne(text);
  }

  /** Nearly every text is one line already, which is quickly seen. */
  private static boolean isOne(String text) {
    char before = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || (c >= 0x7F && mayBreakOrTurn(c)) || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return true;
  }

  private static boolean mayBreakOrTurn(char c) {
    return c <= 0x9F || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  private static String asOne(String text) {
    return BREAKS.matcher(TURNS.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  /** As it stands in a header, where a mail program would decode what looks encoded (RFC 2047). */
  static String header(String text) {
    return one(text).replace("=?", "= ?");
  }

  static String atMost(int length, String text) {
    if (text.codePointCount(0, text.length()) <= length) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
  }
}
