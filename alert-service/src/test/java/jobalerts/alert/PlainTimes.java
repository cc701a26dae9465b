package jobalerts.alert;

import java.time.Duration;
import java.time.Instant;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.alert.subscriptions.MailTimes;
import jobalerts.alert.subscriptions.Schedule;

/** A minute, a day or a week after the match, for tests that are not about the time. */
public final class PlainTimes implements MailTimes {

  @Override
  public Instant due(Schedule schedule, Instant now) {
    return now.plus(
        switch (schedule.cadence()) {
          case INSTANT -> Duration.ofMinutes(1);
          case DAILY -> Duration.ofDays(1);
          case WEEKLY -> Duration.ofDays(7);
        });
  }

  @Override
  public Schedule usual(Cadence cadence) {
    return Schedules.usual(cadence);
  }

  @Override
  public int mostMailsADay() {
    return 8;
  }
}
