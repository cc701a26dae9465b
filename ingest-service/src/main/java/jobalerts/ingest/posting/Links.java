package jobalerts.ingest.posting;

import java.util.Locale;

/** Reads what joins two amounts to a range. */
final class Links {

  private static final String DASHES = "-–—−‐‑";
  private static final int MOST_WORDS = 4;

  private final Cursor cursor;

  Links(Cursor cursor) {
    this.cursor = cursor;
  }

  /**
   * Whether nothing is there: of "$18.00-$20.00" a board that lost the dash leaves "$18.00$20.00".
   */
  boolean isLost(int from, int next) {
    return cursor.afterBlanks(from) == next;
  }

  /** Where the next amount would begin, or -1 when nothing joins there. */
  int after(int from) {
    int at = cursor.after(from, " \t*_\\~.)");
    if (cursor.isOneOf(at, DASHES)) {
      return amountAfter(cursor.after(at, DASHES + " \t*_\\~"));
    }
    if (cursor.is(at, '/')) {
      int next = cursor.afterBlanks(at + 1);
      return cursor.is(next, '$') ? next : -1;
    }
    if (cursor.is(at, '$') && cursor.afterBlanks(from) == at) {
      return at;
    }
    String word = cursor.word(at).toLowerCase(Locale.ROOT);
    return switch (word) {
      case "to", "up", "and", "through", "thru" ->
          amountAfter(cursor.afterBlanks(at + word.length()));
      default -> afterMost(at);
    };
  }

  /** "to up to $30", "to a maximum of $30", "- USD 30". */
  private int amountAfter(int from) {
    int at = from;
    for (int i = 0; i < MOST_WORDS; i++) {
      String word = cursor.word(at).toLowerCase(Locale.ROOT);
      at =
          switch (word) {
            case "up", "to", "a", "max", "maximum", "of", "usd", "us" ->
                cursor.afterBlanks(at + word.length());
            default -> at;
          };
    }
    return begins(at) ? at : -1;
  }

  /** "Minimum $54.77 Midpoint $71.20 Maximum: $87.63". */
  private int afterMost(int from) {
    int at = cursor.after(from, " \t\n,;:|");
    boolean named = false;
    for (int i = 0; i < MOST_WORDS && cursor.isLetter(at); i++) {
      String word = cursor.word(at).toLowerCase(Locale.ROOT);
      switch (word) {
        case "max", "maximum", "mid", "midpoint" -> named = true;
        case "range", "salary", "pay", "rate", "wage", "base", "hourly", "annual", "of", "is" -> {}
        default -> {
          return -1;
        }
      }
      at = cursor.after(at + word.length(), " \t:*_.");
    }
    return named && begins(at) ? at : -1;
  }

  private boolean begins(int at) {
    return cursor.is(at, '$') || cursor.isDigit(at);
  }
}
