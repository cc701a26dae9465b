package jobalerts.ingest.posting;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * The words of what was sent, be it HTML or text, without what no reader sees: control characters,
 * and halves of characters, which neither Kafka's JSON nor the database could hold.
 */
final class PlainText {

  private static final Pattern ENTITY = Pattern.compile("&(?:#\\w{1,8}|[A-Za-z]{2,10});");
  private static final Pattern BREAK = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");

  /** Beside control characters and halves of characters. */
  private static final String INVISIBLE =
      "\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff";

  private PlainText() {}

  /**
   * The description with each heading, paragraph and list item on a line of its own: items begin
   * with "- ", and paragraphs stand apart by an empty line.
   */
  static String of(String description) {
    return of(Description.lines(description));
  }

  static String of(List<Line> lines) {
    StringBuilder text = new StringBuilder();
    Line before = null;
    for (Line line : lines) {
      if (before != null) {
        text.append(line.follows(before) ? "\n" : "\n\n");
      }
      text.append(line.kind() == Line.Kind.ITEM ? "- " : "").append(line.text());
      before = line;
    }
    return text.toString();
  }

  /** A title or a name on one line. */
  static String line(String written) {
    return spaced(unescaped(Mojibake.repair(written))).strip();
  }

  /** Whether nothing in it is invisible or breaks the line. */
  static boolean isLine(String text) {
    return text.codePoints().noneMatch(PlainText::isInvisible);
  }

  /** At most so many characters, and no half of one at the end. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    boolean halves = Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, halves ? longest - 1 : longest);
  }

  static String unescaped(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    // Whole entities only: "R&D" and "P&L" are no entities that lack a semicolon.
    return ENTITY
        .matcher(text)
        .replaceAll(
            entity -> Matcher.quoteReplacement(Parser.unescapeEntities(entity.group(), true)));
  }

  static List<String> lines(String text) {
    return BREAK.matcher(text).replaceAll("\n").lines().toList();
  }

  /** What is visible, with one space for any white space. */
  static String spaced(String words) {
    return isSpaced(words) ? words : respaced(words);
  }

  private static boolean isSpaced(String words) {
    boolean space = false;
    for (int i = 0; i < words.length(); i++) {
      char letter = words.charAt(i);
      if (letter < ' ' || letter > '~' || (letter == ' ' && space)) {
        return false;
      }
      space = letter == ' ';
    }
    return true;
  }

  private static String respaced(String words) {
    StringBuilder spaced = new StringBuilder(words.length());
    boolean space = false;
    // By hand, since every word of a posting passes here: regular expressions take ten times as
    // long.
    for (int i = 0; i < words.length(); ) {
      int letter = words.codePointAt(i);
      i += Character.charCount(letter);
      boolean white = isWhite(letter);
      if (white ? !space : !isInvisible(letter)) {
        spaced.appendCodePoint(white ? ' ' : letter);
        space = white;
      }
    }
    return spaced.toString();
  }

  private static boolean isWhite(int letter) {
    return letter < 0x7f
        ? letter == ' ' || (letter >= '\t' && letter <= '\r')
        : letter == 0x85 || Character.isSpaceChar(letter);
  }

  private static boolean isInvisible(int letter) {
    return letter < 0x7f
        ? letter < ' '
        : INVISIBLE.indexOf(letter) >= 0
            || Character.isISOControl(letter)
            || Character.getType(letter) == Character.SURROGATE;
  }
}
