package jobalerts.alert.subscriptions.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.alert.subscriptions.MailTimes;
import jobalerts.alert.subscriptions.QuietHours;
import jobalerts.alert.subscriptions.Schedule;
import jobalerts.alert.subscriptions.web.AlertRequest.Quiet;
import jobalerts.alert.subscriptions.web.AlertRequest.Times;
import org.jspecify.annotations.Nullable;

/** Judges when an alert is to send its mails. */
final class ScheduleReader {

  private static final String AT = "/schedule/";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("H:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  private final MailTimes times;

  ScheduleReader(MailTimes times) {
    this.times = times;
  }

  Schedule read(Cadence cadence, @Nullable Times written, Faults faults) {
    Times wish = written == null ? Times.NONE : written;
    Schedule usual = times.usual(cadence);
    return new Schedule(
        cadence,
        zone(wish.zone(), faults).orElse(usual.zone()),
        time(wish.at(), AT + "at", faults).orElse(usual.digestAt()),
        day(wish.on(), faults).orElse(usual.digestOn()),
        wish.quiet() == null ? null : quiet(wish.quiet(), faults));
  }

  private static Optional<ZoneId> zone(@Nullable String written, Faults faults) {
    if (written != null && !Zones.exists(written)) {
      faults.add(AT + "zone", "must be the name of a time zone, such as America/Chicago");
      return Optional.empty();
    }
    return Optional.ofNullable(written).map(ZoneId::of);
  }

  private static Optional<DayOfWeek> day(@Nullable String written, Faults faults) {
    Optional<DayOfWeek> day =
        Arrays.stream(DayOfWeek.values())
            .filter(it -> it.name().equalsIgnoreCase(written))
            .findFirst();
    if (written != null && day.isEmpty()) {
      faults.add(AT + "on", "must be a day of the week, such as monday");
    }
    return day;
  }

  private static @Nullable QuietHours quiet(Quiet written, Faults faults) {
    if (written.from() == null || written.until() == null) {
      faults.add(AT + "quiet", "give both the beginning and the end, or neither");
      return null;
    }
    Optional<LocalTime> from = time(written.from(), AT + "quiet/from", faults);
    Optional<LocalTime> until = time(written.until(), AT + "quiet/until", faults);
    if (from.isEmpty() || until.isEmpty()) {
      return null;
    }
    if (from.equals(until)) {
      faults.add(AT + "quiet", "must end at another time than they begin");
      return null;
    }
    return new QuietHours(from.get(), until.get());
  }

  private static Optional<LocalTime> time(@Nullable String written, String field, Faults faults) {
    try {
      return Optional.ofNullable(written).map(it -> LocalTime.parse(it, TIME));
    } catch (DateTimeParseException _) {
      faults.add(field, "must be a time of day from 00:00 to 23:59, such as 06:30");
      return Optional.empty();
    }
  }
}
