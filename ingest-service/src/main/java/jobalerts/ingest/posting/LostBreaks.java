package jobalerts.ingest.posting;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Gives a text its line breaks back. Job boards that strip mark-up glue the end of a paragraph to
 * the begin of the next one: "as requiredAbility to lift", "High School Diploma or GEDMust be 18".
 * In a text that has hardly a break, a capital within a word is where one was, unless the word is a
 * name such as SolidWorks.
 */
final class LostBreaks {

  /** A text with a line for so many characters has its breaks. */
  private static final int CHARACTERS_A_LINE = 500;

  /** Fewer of them may be names. */
  private static final int FEWEST_GLUED = 2;

  private static final int LONGEST_NAME = 20;

  /**
   * Two small letters, a closing bracket, a full stop or capitals; then a capital or "3+ years".
   */
  private static final Pattern GLUED =
      Pattern.compile(
          "(?<=[\\p{Ll}\\d]{2}[.!?)]{0,2}|[.!?)]|\\p{Lu}{2})(?=\\p{Lu}\\p{Ll}{2})"
              + "|(?<=\\p{Ll}{3})(?=\\p{Lu}{2})"
              + "|(?<=\\p{L}{3})(?=[123](?:ST|ND|RD|st|nd|rd)\\b)"
              + "|(?<=[\\p{Ll})]{3}\\.?)(?=\\d{1,2}(?:-\\d{1,2})?\\+? (?:[Yy]ears?|[Yy]rs)\\b)");

  private static final Phrases<String> NAMES = Phrases.read("names.tsv", kind -> kind);

  private LostBreaks() {}

  static String restored(String text) {
    long lines = text.lines().filter(line -> !line.isBlank()).count();
    if (lines > 1 + text.length() / CHARACTERS_A_LINE) {
      return text;
    }
    List<MatchResult> glued =
        GLUED.matcher(text).results().filter(at -> !inName(text, at)).toList();
    return glued.size() < FEWEST_GLUED ? text : broken(text, glued);
  }

  private static boolean inName(String text, MatchResult glued) {
    int start = glued.start();
    int end = glued.start();
    while (start > Math.max(0, glued.start() - LONGEST_NAME)
        && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    while (end < Math.min(text.length(), glued.start() + LONGEST_NAME)
        && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return NAMES.at(Words.of(text.substring(start, end)), 0) != null;
  }

  private static String broken(String text, List<MatchResult> glued) {
    StringBuilder broken = new StringBuilder(text.length() + glued.size());
    int from = 0;
    for (MatchResult at : glued) {
      broken.append(text, from, at.start()).append('\n');
      from = at.start();
    }
    return broken.append(text.substring(from)).toString();
  }
}
