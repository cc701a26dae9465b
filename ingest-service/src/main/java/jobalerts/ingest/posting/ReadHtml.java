package jobalerts.ingest.posting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Reads the lines of a tree of elements, however badly these are nested. */
final class ReadHtml implements NodeFilter {

  /** Their words are not shown, or belong to no description. */
  private static final Set<String> UNSEEN =
      Set.of(
          "head",
          "title",
          "style",
          "script",
          "template",
          "noscript",
          "xml",
          "iframe",
          "object",
          "svg",
          "math",
          "select",
          "button",
          "textarea",
          "video",
          "audio",
          "canvas");

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> CELLS = Set.of("td", "th");

  private static final Pattern HIDDEN =
      Pattern.compile("(?i)display\\s{0,9}:\\s{0,9}none|mso-hide\\s{0,9}:\\s{0,9}all");

  private final Lines lines = new Lines();
  private final Deque<Style> styles = new ArrayDeque<>(List.of(Style.PLAIN));

  List<Line> lines() {
    return lines.lines();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    return switch (node) {
      case Element element -> begin(element);
      case TextNode words -> {
        lines.add(PlainText.unescaped(words.getWholeText()), styles.element());
        yield FilterResult.CONTINUE;
      }
      default -> FilterResult.SKIP_ENTIRELY;
    };
  }

  private FilterResult begin(Element element) {
    String name = element.normalName();
    if (UNSEEN.contains(name) || isHidden(element.attr("style"))) {
      return FilterResult.SKIP_ENTIRELY;
    }
    styles.push(styles.element().within(element));
    if (name.equals("br")) {
      lines.lineBreak();
    } else if (CELLS.contains(name)) {
      lines.cell();
    } else if (name.equals("li")) {
      lines.begin(Line.Kind.ITEM);
    } else if (HEADINGS.contains(name)) {
      lines.part();
      lines.begin(Line.Kind.HEADING);
    } else if (element.isBlock()) {
      lines.part();
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isHidden(String style) {
    return !style.isEmpty() && HIDDEN.matcher(style).find();
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      styles.pop();
      if (element.nameIs("li") || HEADINGS.contains(element.normalName())) {
        lines.begin(Line.Kind.TEXT);
      }
      if (element.isBlock() && !CELLS.contains(element.normalName())) {
        lines.part();
      }
    }
    return FilterResult.CONTINUE;
  }
}
