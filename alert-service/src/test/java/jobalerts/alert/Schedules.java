package jobalerts.alert;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.alert.subscriptions.QuietHours;
import jobalerts.alert.subscriptions.Schedule;

/** Schedules: the usual one, and one deviation at a time. */
public final class Schedules {

  private Schedules() {}

  public static Schedule usual(Cadence cadence) {
    return new Schedule(
        cadence, ZoneId.of("America/Chicago"), LocalTime.of(6, 30), DayOfWeek.MONDAY, null);
  }

  public static Schedule in(String zone, Schedule it) {
    return new Schedule(
        it.cadence(), ZoneId.of(zone), it.digestAt(), it.digestOn(), it.quietHours());
  }

  public static Schedule at(String digestAt, Schedule it) {
    LocalTime time = LocalTime.parse(digestAt);
    return new Schedule(it.cadence(), it.zone(), time, it.digestOn(), it.quietHours());
  }

  public static Schedule on(DayOfWeek digestOn, Schedule it) {
    return new Schedule(it.cadence(), it.zone(), it.digestAt(), digestOn, it.quietHours());
  }

  public static Schedule quiet(String from, String until, Schedule it) {
    QuietHours hours = new QuietHours(LocalTime.parse(from), LocalTime.parse(until));
    return new Schedule(it.cadence(), it.zone(), it.digestAt(), it.digestOn(), hours);
  }
}
