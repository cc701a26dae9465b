package jobalerts.ingest.posting;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the unit that follows an amount. */
final class PayUnits {

  private static final int MOST_FILLERS = 2;

  private final Cursor cursor;
  private final PayWords words;

  PayUnits(Cursor cursor, PayWords words) {
    this.cursor = cursor;
    this.words = words;
  }

  /** The unit that begins right there, or none. */
  PayUnit at(int from) {
    boolean open = opens(from);
    int plain = open ? cursor.after(from, "+") : from;
    PayUnit unit = stated(afterFillers(cursor.after(cursor.afterBlanks(plain), "( ")));
    if (unit == null) {
      return PayUnit.none(plain).opened(open, plain);
    }
    boolean openAfter = opens(unit.to());
    int to = openAfter ? cursor.after(unit.to(), "+") : unit.to();
    return unit.opened(open || openAfter, to);
  }

  /** "$15+" and "$15+/hr", but neither "$15 + tips" nor "$35K+bonus". */
  private boolean opens(int at) {
    return cursor.is(at, '+') && !cursor.isLetter(cursor.after(at, "+"));
  }

  private int afterFillers(int from) {
    int at = from;
    for (int i = 0; i < MOST_FILLERS; i++) {
      String word = cursor.word(at);
      if (words.alone(word) == PayWord.FILLER) {
        at = cursor.afterBlanks(at + word.length());
      }
    }
    return at;
  }

  private @Nullable PayUnit stated(int at) {
    if (cursor.is(at, '/')) {
      return afterSlash(at + 1);
    }
    String word = cursor.word(at).toLowerCase(Locale.ROOT);
    int to = at + word.length();
    return switch (word) {
      case "per", "each", "every" -> measure(to);
      case "a", "an" -> period(to);
      default -> alone(word, to);
    };
  }

  private @Nullable PayUnit alone(String word, int to) {
    PayUnit unit = unit(words.alone(word), to);
    if (unit == null || words.unit(cursor.word(cursor.afterBlanks(to))) == PayWord.NEXT) {
      return null;
    }
    return word.endsWith("ly") ? unit : unit.asLoose();
  }

  /** "/hr"; "$35/session" is no pay of ours, while "$20 / Nights" is two things side by side. */
  private @Nullable PayUnit afterSlash(int from) {
    PayUnit period = period(from);
    if (period == null && cursor.word(from).equalsIgnoreCase("per")) {
      return measure(from + "per".length());
    }
    return period == null && cursor.isLetter(from) ? PayUnit.other(from) : period;
  }

  /** After "per" there is a measure, known or not: "per hour", "per 24-hour shift". */
  private PayUnit measure(int from) {
    PayUnit period = period(from);
    return period == null ? PayUnit.other(from) : period;
  }

  private @Nullable PayUnit period(int from) {
    int at = cursor.afterBlanks(from);
    String word = cursor.word(at);
    return unit(words.unit(word), at + word.length());
  }

  private static @Nullable PayUnit unit(@Nullable PayWord word, int to) {
    if (word == PayWord.OTHER) {
      return PayUnit.other(to);
    }
    return word == null || word.period() == null ? null : PayUnit.of(word.period(), to);
  }
}
