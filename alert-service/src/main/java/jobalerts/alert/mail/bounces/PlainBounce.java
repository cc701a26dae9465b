package jobalerts.alert.mail.bounces;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a bounce, as older servers write them without fields for machines: a line that
 * begins with an address, then what became of it. After them often stands the mail itself.
 */
record PlainBounce(String words, String returned) {

  private static final int LONGEST_LINE = 1_000;
  private static final int FEWEST_FIELDS = 3;
  private static final Pattern FIELD =
      Pattern.compile("^(?:[A-Za-z][A-Za-z0-9-]{1,40}:|[ \t]+\\S)");
  private static final Pattern TRACE =
      Pattern.compile("^(?:return-path|received|message-id):", Pattern.CASE_INSENSITIVE);
  // A code of SMTP may stand before it, but not the marks of what was said in the session.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "^[\\s<\"'(*-]{0,8}(?:[245]\\d\\d[ -]<?)?"
              + "([!-~&&[^@<>()\\[\\],;:\"]]{1,64}@[A-Za-z0-9.-]{1,253}[A-Za-z0-9])");

  static PlainBounce of(String text) {
    List<String> lines = text.lines().map(PlainBounce::bounded).toList();
    int start = returnedAt(lines);
    return new PlainBounce(
        String.join("\n", lines.subList(0, start)),
        String.join("\n", lines.subList(start, lines.size())));
  }

  private static String bounded(String line) {
    return line.substring(0, Math.min(line.length(), LONGEST_LINE));
  }

  /** Where the first run of header fields begins that has one of those that mail systems add. */
  private static int returnedAt(List<String> lines) {
    int start = 0;
    boolean traced = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!FIELD.matcher(line).find() || (i == start && Character.isWhitespace(line.charAt(0)))) {
        start = i + 1;
        traced = false;
      } else {
        traced = traced || TRACE.matcher(line).find();
        if (traced && i - start + 1 >= FEWEST_FIELDS) {
          return start;
        }
      }
    }
    return lines.size();
  }

  /** What is said from each line that begins with an address to the next such line. */
  Map<String, String> byAddress() {
    Map<String, StringBuilder> said = new LinkedHashMap<>();
    StringBuilder current = new StringBuilder();
    for (String line : words.split("\n", -1)) {
      Matcher found = ADDRESS.matcher(line);
      if (found.find()) {
        current = said.computeIfAbsent(found.group(1), _ -> new StringBuilder());
      }
      current.append(line).append('\n');
    }
    Map<String, String> all = new LinkedHashMap<>();
    said.forEach((address, what) -> all.put(address, said.size() == 1 ? words : what.toString()));
    return all;
  }
}
