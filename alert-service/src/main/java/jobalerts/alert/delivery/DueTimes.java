package jobalerts.alert.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.alert.subscriptions.MailTimes;
import jobalerts.alert.subscriptions.QuietHours;
import jobalerts.alert.subscriptions.Schedule;

/**
 * When mails go out, by the clocks of the alert's time zone.
 *
 * <p>A slot belongs to a date, so there is one for each day or week, whatever the clocks do: where
 * they leave its hour out it comes as much later, and of an hour that comes twice it is the first.
 * A slot in quiet hours is moved to their end before it is compared with now.
 */
final class DueTimes implements MailTimes {

  private static final Period DAY = Period.ofDays(1);
  private static final Period WEEK = Period.ofWeeks(1);

  private final DueTimesSettings settings;

  DueTimes(DueTimesSettings settings) {
    this.settings = settings;
  }

  @Override
  public Instant due(Schedule schedule, Instant now) {
    return switch (schedule.cadence()) {
      case INSTANT -> outOfQuietHours(schedule, now.plus(settings.gatheringWindow()));
      case DAILY -> nextDigest(schedule, now);
      case WEEKLY -> nextWeekly(schedule, now);
    };
  }

  /** The next daily slot, of whatever cadence the alert is. */
  Instant nextDigest(Schedule schedule, Instant now) {
    // Yesterday's may have been moved to today by quiet hours.
    return next(schedule, today(schedule, now).minus(DAY), DAY, now);
  }

  private Instant nextWeekly(Schedule schedule, Instant now) {
    LocalDate last =
        today(schedule, now).with(TemporalAdjusters.previousOrSame(schedule.digestOn()));
    return next(schedule, last, WEEK, now);
  }

  private Instant next(Schedule schedule, LocalDate first, Period step, Instant now) {
    LocalDate day = first;
    Instant slot = slot(schedule, day);
    while (!slot.isAfter(now)) {
      day = day.plus(step);
      slot = slot(schedule, day);
    }
    return slot;
  }

  private Instant slot(Schedule schedule, LocalDate day) {
    Instant slot = day.atTime(schedule.digestAt()).atZone(schedule.zone()).toInstant();
    return outOfQuietHours(schedule, slot);
  }

  /** The moment itself, or the end of the quiet hours that it falls in. */
  Instant outOfQuietHours(Schedule schedule, Instant moment) {
    QuietHours quiet = schedule.quietHours();
    return quiet == null ? moment : quiet.leave(moment, schedule.zone());
  }

  /**
   * The first moment from this one on that is in nobody's quiet hours, or the moment itself if
   * there is none within a day: whoever waited for it would never be mailed.
   */
  Instant outOfQuietHours(Collection<Schedule> schedules, Instant moment) {
    Instant longest = moment.plus(Duration.ofDays(1));
    Instant awake = moment;
    Instant before;
    do {
      before = awake;
      for (Schedule schedule : schedules) {
        awake = outOfQuietHours(schedule, awake);
      }
    } while (awake.isAfter(before) && awake.isBefore(longest));
    return awake.isAfter(before) ? moment : awake;
  }

  /** When the day of that moment began. */
  Instant startOfDay(Schedule schedule, Instant moment) {
    return today(schedule, moment).atStartOfDay(schedule.zone()).toInstant();
  }

  private static LocalDate today(Schedule schedule, Instant now) {
    return now.atZone(schedule.zone()).toLocalDate();
  }

  @Override
  public Schedule usual(Cadence cadence) {
    return new Schedule(cadence, settings.zone(), settings.digestAt(), settings.weeklyOn(), null);
  }

  @Override
  public int mostMailsADay() {
    return settings.mostMailsADay();
  }
}
