package jobalerts.ingest.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobalerts.ingest.posting.Line.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Builds the lines of a description out of words and breaks. Only the first lines get HTML, since
 * one long link around many lines would come again with each.
 */
final class Lines {

  /** Begins an item wherever it stands: "• Days • No weekends". */
  private static final String ITEMS = "•\uf0a7\uf0b7";

  /** Begins an item at the head of a line. "o" is the second level's bullet in Word. */
  private static final Pattern BULLET =
      Pattern.compile("[·●▪■◦‣∙⁃➢➤✓✔»§] ?|[-–—*] (?=\\S)|[-–—](?=\\p{L})|o (?=\\p{Lu})");

  private static final int MOST_HTML = 20_000;

  /** More than the tags around any line have. */
  private static final int TAGS_OF_A_LINE = 20;

  private static final class Run {
    private final Style style;
    private final StringBuilder words = new StringBuilder();

    private Run(Style style) {
      this.style = style;
    }
  }

  private final List<Line> lines = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private Kind kind = Kind.TEXT;
  private boolean apart;
  private int htmlLeft = MOST_HTML;

  /** Words that may hold bullets and any white space. */
  void add(String words, Style style) {
    int from = 0;
    for (int at = 0; at < words.length(); at++) {
      if (ITEMS.indexOf(words.charAt(at)) >= 0) {
        append(words.substring(from, at), style);
        begin(Kind.ITEM);
        from = at + 1;
      }
    }
    append(words.substring(from), style);
  }

  private void append(String words, Style style) {
    String spaced = PlainText.spaced(words);
    boolean again = runs.isEmpty() || last(runs.getLast().words) == ' ';
    String added = again && spaced.startsWith(" ") ? spaced.substring(1) : spaced;
    if (added.isEmpty()) {
      return;
    }
    if (runs.isEmpty() || !runs.getLast().style.equals(style)) {
      runs.add(new Run(style));
    }
    runs.getLast().words.append(added);
  }

  /** Ends the line, if there is one, and begins another. */
  void begin(Kind next) {
    end();
    kind = next;
  }

  /** What follows is a paragraph of its own. */
  void part() {
    end();
    apart = true;
  }

  /** Two in a row part paragraphs. */
  void lineBreak() {
    if (runs.isEmpty()) {
      part();
    } else {
      end();
    }
  }

  /** Cells of a row stand on one line. */
  void cell() {
    if (!runs.isEmpty()) {
      append(endsWithColon(runs.getLast().words) ? " " : " | ", Style.PLAIN);
    }
  }

  private static boolean endsWithColon(StringBuilder words) {
    boolean spaced = last(words) == ' ' && words.length() > 1;
    return words.charAt(words.length() - (spaced ? 2 : 1)) == ':';
  }

  /** No run is empty. */
  private static char last(StringBuilder words) {
    return words.charAt(words.length() - 1);
  }

  List<Line> lines() {
    end();
    return List.copyOf(lines);
  }

  private void end() {
    if (runs.isEmpty()) {
      return;
    }
    if (kind == Kind.TEXT) {
      bullet();
    }
    String text = text().strip();
    if (!text.isEmpty()) {
      lines.add(new Line(kind, apart, text, html()));
      apart = false;
    }
    runs.clear();
    kind = Kind.TEXT;
  }

  private void bullet() {
    Matcher bullet = BULLET.matcher(text());
    if (bullet.lookingAt()) {
      kind = Kind.ITEM;
      int rest = bullet.end();
      for (Run run : runs) {
        int cut = Math.min(rest, run.words.length());
        run.words.delete(0, cut);
        rest -= cut;
      }
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    runs.forEach(run -> text.append(run.words));
    return text.toString();
  }

  private @Nullable String html() {
    StringBuilder html = new StringBuilder();
    for (Run run : runs) {
      html.append(run.style.html(run.words.toString()));
      if (html.length() + TAGS_OF_A_LINE > htmlLeft) {
        htmlLeft = 0;
        return null;
      }
    }
    htmlLeft -= html.length() + TAGS_OF_A_LINE;
    return html.toString().strip();
  }
}
