package jobalerts.ingest.posting;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The words of a description, be it HTML or text, with its paragraphs and list items as lines. */
final class PlainText {

  private PlainText() {}

  static String of(String description) {
    if (!description.contains("<") && !description.contains("&")) {
      return tidy(description);
    }
    // Line breaks of text that merely contains a "<" are kept; HTML ignores its own.
    boolean html = description.matches("(?s).*<(p|br|div|ul|ol|li|h\\d|span|strong|b)\\b.*");
    Lines lines = new Lines(!html);
    NodeTraversor.traverse(lines, Jsoup.parseBodyFragment(description).body());
    return tidy(lines.text.toString());
  }

  private static String tidy(String text) {
    return text.replace('\u00a0', ' ')
        .replaceAll("[ \\t\\x0B\\f\\r]+", " ")
        .replaceAll(" ?\\n ?", "\n")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  private static final class Lines implements NodeVisitor {

    private final StringBuilder text = new StringBuilder();
    private final boolean keepBreaks;

    private Lines(boolean keepBreaks) {
      this.keepBreaks = keepBreaks;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(keepBreaks ? words.getWholeText() : words.text());
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
