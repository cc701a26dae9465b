package jobalerts.ingest.posting;

import java.util.List;
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
    return TAG.matcher(written).find() ? ofHtml(written) : ofText(written);
  }

  /** Some systems escape their HTML once more, and some every time they pass it on. */
  private static String unescaped(String description) {
    String written = description;
    for (int i = 0; i < MOST_ESCAPES && ESCAPED_TAG.matcher(written).find(); i++) {
      written = PlainText.unescaped(written);
    }
    return written;
  }

  private static List<Line> ofHtml(String html) {
    // Text with some emphasis in it has its own breaks.
    String broken = BREAKING_TAG.matcher(html).find() ? html : html.replace("\n", "<br>");
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
