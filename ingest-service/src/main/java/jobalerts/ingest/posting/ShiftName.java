package jobalerts.ingest.posting;

import java.util.Locale;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/**
 * What a name of a shift means.
 *
 * @param shift {@code null} for words that look like a name and are none, such as "days off"
 * @param needs the ground that the name needs to be one
 */
record ShiftName(@Nullable Shift shift, Ground needs) {

  private static final ShiftName NONE = new ShiftName(null, Ground.STATEMENT);

  /** Of {@code none}, or of a shift and its ground: {@code first labelled}. */
  static ShiftName of(String cell) {
    String[] parts = cell.split(" ", 2);
    if (parts.length < 2) {
      return NONE;
    }
    Shift shift = Term.byId(Shift.class, parts[0]).orElseThrow();
    return new ShiftName(shift, Ground.valueOf(parts[1].toUpperCase(Locale.ROOT)));
  }

  boolean counts(Ground ground) {
    return shift != null && needs.compareTo(ground) <= 0;
  }
}
