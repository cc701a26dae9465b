package jobalerts.ingest.posting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobalerts.common.vocabulary.Shift;
import org.jspecify.annotations.Nullable;

/**
 * From one time of the day to another: "6pm–6am", "6:45 AM to 3:45 PM", "7a-330p", "1500-0330".
 *
 * <p>The shift is the one within whose hours most of the time falls. The hours are those of the
 * U.S. Bureau of Labor Statistics (Workers on Flexible and Shift Schedules): a day shift lies
 * between 6 a.m. and 6 p.m., an evening shift between 2 p.m. and midnight, a night shift between 9
 * p.m. and 8 a.m. So 3 p.m. to 3:30 a.m. is an evening (9 of its hours, 6½ of the night's), and 6
 * p.m. to 6 a.m. a night (9 hours, 6 of the evening's). The earlier shift wins a tie.
 *
 * <p>A time that lacks its half of the day takes the one that makes a shift of 3 to 15 hours: "8-5
 * pm" begins in the morning, "1-9 pm" after noon. Without any, a shift of at most 11 hours begins
 * between 5 and 9 in the morning or between noon and 4 o'clock; "11-7" and "7-7" stay open.
 *
 * @param end the place in the text after its last character
 */
record ClockRange(int from, int to, int end) {

  private static final int HOUR = 60;
  private static final int HALF_DAY = 12 * HOUR;
  private static final int DAY = 24 * HOUR;
  private static final int SHORTEST = 3 * HOUR;
  private static final int LONGEST = 15 * HOUR;
  private static final int LONGEST_BARE = 11 * HOUR;

  private static final String TIME =
      "(\\d{1,2})(?:[:.]?(\\d{2}))?((?: ?[ap]\\.?m\\b\\.?)|[ap]\\b)?";
  private static final Pattern RANGE =
      Pattern.compile(
          TIME
              + "(?: ?(?:\\+/-)? ?(?:[-–—]{1,3}|to\\b|and\\b|until\\b|till?\\b|thru\\b|through\\b) ?"
              + "|(?<=[mM]) {1,2})"
              + TIME
              + "(?![\\p{L}\\p{N}%:]|-\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern UNIT =
      Pattern.compile("[ -]?(?:hours?|hrs?|days?|weeks?|months?|years?|people|pounds|lbs)\\b");

  /**
   * The range that begins at that place of the text.
   *
   * @param hours whether the place speaks of hours, so that a mere "8-5" is one
   */
  static @Nullable ClockRange at(String text, int place, boolean hours) {
    if (place > 0 && "$#.,:/".indexOf(text.charAt(place - 1)) >= 0) {
      return null;
    }
    Matcher range = RANGE.matcher(text).region(place, text.length());
    range.useTransparentBounds(true);
    if (!range.lookingAt()) {
      return null;
    }
    ClockTime from = ClockTime.of(range.group(1), range.group(2), range.group(3));
    ClockTime to = ClockTime.of(range.group(4), range.group(5), range.group(6));
    if (from == null || to == null) {
      return null;
    }
    boolean meant = isClear(text, place, from, to) || (hours && !isCount(text, range.end()));
    return meant ? between(from, to, range.end()) : null;
  }

  /** "8-12 hour" and "12-16 week" count something. */
  private static boolean isCount(String text, int end) {
    return UNIT.matcher(text).region(end, text.length()).lookingAt();
  }

  /** Whether it can not be two other numbers, such as years, or a part of a longer number. */
  private static boolean isClear(String text, int place, ClockTime from, ClockTime to) {
    boolean part = place > 0 && text.charAt(place - 1) == '-';
    boolean fourDigits = from.ofFourDigits() && to.ofFourDigits();
    boolean ofClock = from.isOfClock() && to.isOfClock() && (from.isUneven() || to.isUneven());
    return from.half() || to.half() || (!part && fourDigits && ofClock);
  }

  private static @Nullable ClockRange between(ClockTime from, ClockTime to, int end) {
    boolean ofFullDay = from.ofFullDay() || to.ofFullDay();
    boolean bare = !ofFullDay && !from.half() && !to.half();
    int begin = bare ? from.likelyBegin() : from.minutes();
    int otherBegin = bare || ofFullDay || from.half() ? begin : begin + HALF_DAY;
    int otherTo = ofFullDay || to.half() ? to.minutes() : to.minutes() + HALF_DAY;
    int longest = bare ? LONGEST_BARE : LONGEST;
    return Stream.of(
            new ClockRange(begin, to.minutes(), end),
            new ClockRange(begin, otherTo, end),
            new ClockRange(otherBegin, to.minutes(), end))
        .filter(range -> begin >= 0 && range.length() >= SHORTEST && range.length() <= longest)
        .findFirst()
        .orElse(null);
  }

  private int length() {
    return Math.floorMod(to - from, DAY);
  }

  Shift shift() {
    int first = within(6, 18);
    int second = within(14, 24);
    int third = within(21, 32);
    if (first >= second && first >= third) {
      return Shift.FIRST;
    }
    return second >= third ? Shift.SECOND : Shift.THIRD;
  }

  /** The minutes that fall between two hours, be they of this day or of the next one. */
  private int within(int begin, int end) {
    int minutes = 0;
    for (int day = -DAY; day <= DAY; day += DAY) {
      int since = Math.max(from, begin * HOUR + day);
      int until = Math.min(from + length(), end * HOUR + day);
      minutes += Math.max(0, until - since);
    }
    return minutes;
  }
}
