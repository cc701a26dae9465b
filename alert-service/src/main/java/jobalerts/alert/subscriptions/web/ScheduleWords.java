package jobalerts.alert.subscriptions.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import jobalerts.alert.subscriptions.QuietHours;
import jobalerts.alert.subscriptions.Schedule;
import org.jspecify.annotations.Nullable;

/** When mails come, in words: "Once a day, at 6:30 AM (Central Time)". */
final class ScheduleWords {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("EEEE 'at' h:mm a", Locale.US);

  private ScheduleWords() {}

  static String of(Schedule schedule) {
    String often = schedule.cadence().label();
    String rest = quiet(schedule.quietHours()) + " (" + zone(schedule.zone()) + ")";
    return switch (schedule.cadence()) {
      case INSTANT -> schedule.quietHours() == null ? often : often + rest;
      case DAILY -> often + ", at " + TIME.format(slot(schedule)) + rest;
      case WEEKLY -> often + ", " + DAY_AND_TIME.format(slot(schedule)) + rest;
    };
  }

  /** In some week, at the end of quiet hours if it falls in them. */
  private static ZonedDateTime slot(Schedule schedule) {
    LocalDate day = LocalDate.EPOCH.with(TemporalAdjusters.next(schedule.digestOn()));
    ZonedDateTime slot = day.atTime(schedule.digestAt()).atZone(ZoneOffset.UTC);
    QuietHours quiet = schedule.quietHours();
    return quiet == null
        ? slot
        : quiet.leave(slot.toInstant(), ZoneOffset.UTC).atZone(ZoneOffset.UTC);
  }

  private static String zone(ZoneId zone) {
    return zone.getDisplayName(TextStyle.FULL, Locale.US);
  }

  private static String quiet(@Nullable QuietHours quiet) {
    return quiet == null ? "" : ", none from " + time(quiet.from()) + " to " + time(quiet.until());
  }

  private static String time(LocalTime time) {
    return TIME.format(time);
  }
}
