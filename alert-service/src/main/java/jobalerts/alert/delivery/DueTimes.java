package jobalerts.alert.delivery;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.alert.subscriptions.MailTimes;

/** When a match that comes now is to be mailed. */
final class DueTimes implements MailTimes {

  private final DeliverySettings settings;

  DueTimes(DeliverySettings settings) {
    this.settings = settings;
  }

  @Override
  public Instant due(Cadence cadence, Instant now) {
    return switch (cadence) {
      case INSTANT -> now.plus(settings.gatheringWindow());
      case DAILY -> nextDigest(now.atZone(settings.zone())).toInstant();
      case WEEKLY -> nextWeekly(now.atZone(settings.zone())).toInstant();
    };
  }

  private ZonedDateTime nextDigest(ZonedDateTime now) {
    ZonedDateTime today = now.with(settings.digestAt());
    return today.isAfter(now) ? today : now.plusDays(1).with(settings.digestAt());
  }

  private ZonedDateTime nextWeekly(ZonedDateTime now) {
    ZonedDateTime thisWeek =
        now.with(TemporalAdjusters.nextOrSame(settings.weeklyOn())).with(settings.digestAt());
    return thisWeek.isAfter(now)
        ? thisWeek
        : now.with(TemporalAdjusters.next(settings.weeklyOn())).with(settings.digestAt());
  }
}
