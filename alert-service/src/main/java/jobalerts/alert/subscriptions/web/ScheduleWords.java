package jobalerts.alert.subscriptions.web;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import jobalerts.alert.subscriptions.QuietHours;
import jobalerts.alert.subscriptions.Schedule;
import org.jspecify.annotations.Nullable;

/** When mails come, in words: "Once a day, at 6:30 AM (Central Time)". */
final class ScheduleWords {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

  private ScheduleWords() {}

  static String of(Schedule schedule) {
    String often = schedule.cadence().label();
    String zone = " (" + zone(schedule.zone()) + ")";
    String quiet = quiet(schedule.quietHours());
    return switch (schedule.cadence()) {
      case INSTANT -> quiet.isEmpty() ? often : often + quiet + zone;
      case DAILY -> often + ", at " + time(schedule.digestAt()) + quiet + zone;
      case WEEKLY ->
          often + ", " + day(schedule) + " at " + time(schedule.digestAt()) + quiet + zone;
    };
  }

  static String zone(ZoneId zone) {
    return zone.getDisplayName(TextStyle.FULL, Locale.US);
  }

  private static String quiet(@Nullable QuietHours quiet) {
    return quiet == null ? "" : ", none from " + time(quiet.from()) + " to " + time(quiet.until());
  }

  private static String day(Schedule schedule) {
    return schedule.digestOn().getDisplayName(TextStyle.FULL, Locale.US);
  }

  private static String time(LocalTime time) {
    return TIME.format(time);
  }
}
