package jobalerts.ingest.posting;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.select.NodeTraversor;

/**
 * A description as lines, be it sent as text or as HTML, escaped once or several times, out of Word
 * or with its characters misread. Text for matching and HTML for showing are both written from
 * these lines, so neither holds anything of the sender's mark-up.
 */
final class Description {

  private static final String NAMES =
      "(?:p|br|div|section|ul|ol|li|h[1-6]|span|strong|b|i|em|u|a|table|tr|td|font|html|body)\\b";
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:%s|script\\b|style\\b)[^<>]{0,500}>".formatted(NAMES), Pattern.CASE_INSENSITIVE);
  private static final Pattern BREAKING_TAG =
      Pattern.compile(
          "<(?:p|br|div|section|ul|ol|li|h[1-6]|table|tr)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern ESCAPED_TAG =
      Pattern.compile("&(?:amp;){0,4}lt;(?:/?%s|!-)".formatted(NAMES), Pattern.CASE_INSENSITIVE);
  private static final int MOST_ESCAPES = 5;

  private Description() {}

  static List<Line> lines(String description) {
    String written = unescaped(Mojibake.repair(description));
    return holds(written, '<', TAG) ? ofHtml(written) : ofText(written);
  }

  /** Some systems escape their HTML once more, and some every time they pass it on. */
  private static String unescaped(String description) {
    String written = description;
    for (int i = 0; i < MOST_ESCAPES && holds(written, '&', ESCAPED_TAG); i++) {
      written = PlainText.unescaped(written);
    }
    return written;
  }

  /** Looks for what begins with that character only where it stands, which is seldom. */
  private static boolean holds(String text, char first, Pattern pattern) {
    int at = text.indexOf(first);
    Matcher matcher = pattern.matcher(text);
    while (at >= 0 && !matcher.region(at, text.length()).lookingAt()) {
      at = text.indexOf(first, at + 1);
    }
    return at >= 0;
  }

  private static List<Line> ofHtml(String html) {
    // Text with some emphasis in it has its own breaks.
    String broken = holds(html, '<', BREAKING_TAG) ? html : html.replace("\n", "<br>");
    ReadHtml reader = new ReadHtml();
    NodeTraversor.filter(reader, Jsoup.parseBodyFragment(broken).body());
    return reader.lines();
  }

  private static List<Line> ofText(String text) {
    Lines lines = new Lines();
    for (String line : PlainText.lines(LostBreaks.restored(text))) {
      lines.add(PlainText.unescaped(line), Style.PLAIN);
      lines.lineBreak();
    }
    return lines.lines();
  }
}
