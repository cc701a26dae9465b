package jobalerts.ingest.posting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A description for showing: headings, paragraphs and lists of escaped words with emphasis and
 * links. It is written anew from the lines, never cut out of what was sent.
 */
final class SafeHtml {

  private SafeHtml() {}

  /** As many of the first lines as fit, each whole, or {@code null} if none does. */
  static @Nullable String of(List<Line> lines) {
    StringBuilder html = new StringBuilder();
    Line before = null;
    for (Line line : lines) {
      if (line.html() == null) {
        break;
      }
      html.append(between(before, line)).append(line.html());
      before = line;
    }
    return before == null ? null : html.append(end(before)).toString();
  }

  /** What stands between two lines, or before the first. */
  private static String between(@Nullable Line before, Line line) {
    if (before == null) {
      return begin(line);
    }
    if (!line.follows(before)) {
      return end(before) + begin(line);
    }
    return switch (line.kind()) {
      case HEADING, TEXT -> "<br>";
      case ITEM -> "</li><li>";
    };
  }

  private static String begin(Line line) {
    return switch (line.kind()) {
      case HEADING -> "<h3>";
      case TEXT -> "<p>";
      case ITEM -> "<ul><li>";
    };
  }

  private static String end(Line line) {
    return switch (line.kind()) {
      case HEADING -> "</h3>";
      case TEXT -> "</p>";
      case ITEM -> "</li></ul>";
    };
  }
}
