package jobalerts.ingest.posting;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time of the day as it is written.
 *
 * @param minutes since midnight, or since noon if it is after noon and does not say so
 * @param half whether it says which half of the day it is in
 * @param ofFullDay whether it is one of 24 hours
 * @param ofFourDigits whether it is written as "0630" or "06:30"
 */
record ClockTime(int minutes, boolean half, boolean ofFullDay, boolean ofFourDigits) {

  private static final int HOUR = 60;
  private static final int NOON = 12 * HOUR;

  static @Nullable ClockTime of(String hours, @Nullable String minutes, @Nullable String half) {
    int hour = Integer.parseInt(hours);
    int minute = minutes == null ? 0 : Integer.parseInt(minutes);
    boolean ofFourDigits = minutes != null && hours.length() == 2;
    if (half == null) {
      boolean ofFullDay = hour > 12 || (ofFourDigits && hour < 10);
      return hour > 24 || minute > 59
          ? null
          : new ClockTime(hour * HOUR + minute, false, ofFullDay, ofFourDigits);
    }
    if (hour == 0 || hour > 12 || minute > 59) {
      return null;
    }
    int afternoon = half.strip().toLowerCase(Locale.ROOT).startsWith("p") ? NOON : 0;
    return new ClockTime(hour % 12 * HOUR + minute + afternoon, true, false, ofFourDigits);
  }

  /** Whether shifts begin and end at such a minute. */
  boolean isOfClock() {
    return minutes % 5 == 0;
  }

  /** Whether it looks like a time rather than a round number. */
  boolean isUneven() {
    return minutes < 10 * HOUR || minutes % HOUR != 0;
  }

  /** When a shift that begins at this time most likely begins, or -1. */
  int likelyBegin() {
    if (minutes >= 5 * HOUR && minutes < 10 * HOUR) {
      return minutes;
    }
    if (minutes >= NOON && minutes < NOON + HOUR) {
      return minutes;
    }
    return minutes >= HOUR && minutes < 5 * HOUR ? minutes + NOON : -1;
  }
}
