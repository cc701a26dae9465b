package jobalerts.ingest.posting;

import java.util.Locale;

/** What a word does to the names of shifts beside it. */
enum ShiftWord {
  /** It follows the names that it makes shifts. */
  SHIFT,
  /** It stands between names. */
  LINK,
  /** The names after it are not meant. */
  NO,
  /** The names before it are not meant. */
  OFF,
  /** After it a bare "8-5" is a time. */
  HOURS;

  static ShiftWord of(String cell) {
    return valueOf(cell.toUpperCase(Locale.ROOT));
  }
}
