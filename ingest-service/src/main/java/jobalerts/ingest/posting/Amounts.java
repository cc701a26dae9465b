package jobalerts.ingest.posting;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one amount at a place of a text. */
final class Amounts {

  private static final int MOST_DIGITS = 9;
  private static final String OTHER_SIGNS = "€£¥₹₱₩";

  private static final Set<String> PLANS = Set.of("401", "403", "457");

  private final String text;
  private final Cursor cursor;
  private final PayWords words;

  Amounts(String text, PayWords words) {
    this.text = text;
    this.cursor = new Cursor(text);
    this.words = words;
  }

  /** The amount that begins right there with a dollar sign or a digit. */
  @Nullable Amount at(int from) {
    boolean dollars = cursor.is(from, '$');
    int start = dollars ? cursor.afterBlanks(from + 1) : from;
    int whole = endOfWhole(start, dollars);
    if (whole == start) {
      return null;
    }
    int end = cursor.is(whole, '.') ? cursor.afterDigits(whole + 1) : whole;
    end = end == whole + 1 ? whole : end;
    if (end - start > MOST_DIGITS + 6 || joins(end) || text.startsWith(".000", whole)) {
      return dollars ? unread(from) : null;
    }
    return dollars || !isCount(start, end) ? scaled(from, start, end, dollars) : null;
  }

  /** It still takes its place, so that "$22..10 – $33.10" is not read as its second half. */
  private Amount unread(int from) {
    return new Amount(BigDecimal.ZERO, true, false, false, true, from, after(from));
  }

  /** Where the digits have ended that stand there, with what joins them. */
  int after(int from) {
    int at = cursor.is(from, '$') ? from + 1 : from;
    while (cursor.isDigit(at) || joins(at)) {
      at++;
    }
    return Math.max(at, from + 1);
  }

  private Amount scaled(int from, int start, int end, boolean dollars) {
    String digits = text.substring(start, end);
    boolean grouped = digits.indexOf(',') > 0 || digits.indexOf('.') > 0;
    BigDecimal number = new BigDecimal(digits.replace(",", "").replace(" ", ""));
    String word = cursor.word(cursor.afterBlanks(end));
    boolean thousands = words.unit(word) == PayWord.THOUSAND;
    int to = thousands ? cursor.afterBlanks(end) + word.length() : end;
    boolean foreign = isForeignBefore(from, dollars) || isForeignAfter(end, to, dollars);
    return new Amount(number, dollars, grouped, thousands, foreign, from, to);
  }

  /** After the digits before the point: "120000", "120,000" and "$120, 000" or "$120 000". */
  private int endOfWhole(int start, boolean dollars) {
    int end = cursor.afterDigits(start);
    while (end - start <= MOST_DIGITS && end > start && cursor.is(end, ',')) {
      int group = dollars && text.startsWith(", 000", end) ? end + 2 : end + 1;
      int after = cursor.afterDigits(group);
      if (after != group + 3) {
        break;
      }
      end = after;
    }
    return dollars && text.startsWith(" 000", end) && !cursor.isDigit(end + 4) ? end + 4 : end;
  }

  /** Hours, people, or a savings plan: "40 hours", "401k". */
  private boolean isCount(int start, int end) {
    return words.unit(cursor.word(cursor.afterBlanks(end))) == PayWord.COUNT
        || PLANS.contains(text.substring(start, end));
  }

  /** A comma or a point and yet another digit: "41,2", "1.2.3" and "22..10" are no amounts. */
  private boolean joins(int at) {
    return cursor.isOneOf(at, ",.")
        && (cursor.isDigit(at + 1) || (cursor.is(at + 1, '.') && cursor.isDigit(at + 2)));
  }

  private boolean isForeignBefore(int from, boolean dollars) {
    int end = cursor.beforeBlanks(from);
    if (end > 0 && OTHER_SIGNS.indexOf(text.charAt(end - 1)) >= 0) {
      return true;
    }
    String word = cursor.wordBefore(end);
    PayWord meaning = words.unit(word);
    return meaning == PayWord.OTHER
        ? word.length() == 3 || word.equalsIgnoreCase("rs")
        : dollars && end == from && meaning == PayWord.SIGN && isUpper(word);
  }

  /** What is glued to bare digits and is no measure of pay makes them something else: "2nd". */
  private boolean isForeignAfter(int end, int to, boolean dollars) {
    String glued = cursor.word(end);
    boolean known = glued.isEmpty() || to > end || words.unit(glued) != null;
    int next = cursor.afterBlanks(to);
    String word = cursor.word(next);
    // "$5m" are millions, "$25 M-F" is a week.
    boolean other = words.unit(word) == PayWord.OTHER && (next == to || word.length() > 2);
    return other || (!dollars && !known) || cursor.isOneOf(next, "%" + OTHER_SIGNS);
  }

  private static boolean isUpper(String word) {
    return word.chars().allMatch(Character::isUpperCase);
  }
}
