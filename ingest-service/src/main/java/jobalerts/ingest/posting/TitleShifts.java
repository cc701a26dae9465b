package jobalerts.ingest.posting;

import java.util.Set;
import java.util.regex.Pattern;
import jobalerts.common.vocabulary.Shift;

/**
 * The shifts of a title. A part of it that has nothing but a schedule, as in "Mechanic - Day, F/T",
 * is read as if it had a label.
 */
final class TitleShifts {

  private static final Pattern BETWEEN_PARTS = Pattern.compile("[|,;:()\\[\\]]| [-–—]+ |[-–—] ");

  private TitleShifts() {}

  static Set<Shift> in(Words title) {
    Set<Shift> shifts = ShiftWords.in(title, 0, title.size(), Ground.TITLE);
    for (String part : BETWEEN_PARTS.split(title.text(), 0)) {
      Words words = Words.of(part);
      if (ShiftWords.areAll(words)) {
        shifts.addAll(ShiftWords.in(words, 0, words.size(), Ground.LABELLED));
      }
    }
    return shifts;
  }
}
