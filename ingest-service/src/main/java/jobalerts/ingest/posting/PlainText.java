package jobalerts.ingest.posting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The words of what was sent, be it HTML or text, without what no reader sees: control characters,
 * and halves of characters, which neither Kafka's JSON nor the database could hold.
 */
final class PlainText {

  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:p|br|div|section|ul|ol|li|h[1-6]|span|strong|b|i|em|u|a|table|tr|td|font|html|body"
              + "|script|style)\\b[^<>]{0,500}>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ESCAPED_TAG =
      Pattern.compile(
          "&lt;/?(?:p|br|div|section|ul|ol|li|h[1-6]|span|strong|b|table)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ENTITY = Pattern.compile("&(?:#\\w{1,8}|[A-Za-z]{2,10});");
  private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");

  private PlainText() {}

  /** The description with its paragraphs and list items as lines. */
  static String of(String description) {
    if (TAG.matcher(description).find()) {
      return ofHtml(description);
    }
    String text = unescaped(description);
    // Some systems escape their HTML once more.
    return ESCAPED_TAG.matcher(description).find() && TAG.matcher(text).find()
        ? ofHtml(text)
        : tidy(text);
  }

  private static String ofHtml(String html) {
    Lines lines = new Lines();
    NodeTraversor.traverse(lines, Jsoup.parseBodyFragment(html).body());
    return tidy(lines.text.toString());
  }

  /** A title or a name on one line. */
  static String line(String written) {
    return SPACES.matcher(visible(unescaped(written)).replace('\n', ' ')).replaceAll(" ").strip();
  }

  /** Whether nothing in it is invisible or breaks the line. */
  static boolean isLine(String text) {
    return !Invisible.isIn(text) && !text.contains("\n") && !text.contains("\t");
  }

  /** At most so many characters, and no half of one at the end. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    boolean halves = Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, halves ? longest - 1 : longest);
  }

  private static String unescaped(String text) {
    // Whole entities only: "R&D" and "P&L" are no entities that lack a semicolon.
    return ENTITY
        .matcher(text)
        .replaceAll(
            entity -> Matcher.quoteReplacement(Parser.unescapeEntities(entity.group(), true)));
  }

  private static String visible(String text) {
    // Character by character, which is many times faster than a pattern.
    String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u0085', '\n');
    return Invisible.without(lines.replace('\u2028', '\n').replace('\u2029', '\n'));
  }

  private static String tidy(String text) {
    return SPACES
        .matcher(visible(text))
        .replaceAll(" ")
        .replaceAll(" ?\\n ?", "\n")
        // The paragraph inside a list item is the item.
        .replaceAll("\\n-\\n++(?!-)", "\n- ")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  private static final class Lines implements NodeVisitor {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(words.text());
      } else if (node instanceof Element element) {
        if (element.nameIs("li")) {
          text.append("\n- ");
        } else if (element.nameIs("br") || element.isBlock()) {
          text.append('\n');
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && element.isBlock() && !element.nameIs("li")) {
        text.append('\n');
      }
    }
  }
}
