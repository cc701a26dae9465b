package jobalerts.alert.delivery;

import java.util.regex.Pattern;

/** Text from outside on one line: nothing in it can begin a header or a line of its own. */
final class Lines {

  private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\s]+");

  private Lines() {}

  static String one(String text) {
    return BREAKS.matcher(text).replaceAll(" ").strip();
  }
}
