package jobalerts.alert.subscriptions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;

/**
 * The hours of each day in which no mail comes; they may cross midnight.
 *
 * <p>Where clocks go back, they last from the first {@code from} to the last {@code until}, and
 * where clocks leave one of the two out, the moment of the change stands for it.
 */
public record QuietHours(LocalTime from, LocalTime until) {

  public QuietHours {
    if (from.equals(until)) {
      throw new IllegalArgumentException("quiet hours end at another time than they begin");
    }
  }

  /** The moment itself, or the end of the quiet hours that it falls in. */
  public Instant leave(Instant moment, ZoneId zone) {
    Instant left = moment;
    LocalDate day = moment.atZone(zone).toLocalDate().minusDays(1);
    // Those of one day may end inside those of the next, where clocks go back.
    for (int i = 0; i < 3; i++) {
      if (!left.isBefore(begin(day, zone)) && left.isBefore(end(day, zone))) {
        left = end(day, zone);
      }
      day = day.plusDays(1);
    }
    return left;
  }

  private Instant begin(LocalDate day, ZoneId zone) {
    return at(day, from, zone).withEarlierOffsetAtOverlap().toInstant();
  }

  private Instant end(LocalDate day, ZoneId zone) {
    LocalDate last = from.isBefore(until) ? day : day.plusDays(1);
    return at(last, until, zone).withLaterOffsetAtOverlap().toInstant();
  }

  private static ZonedDateTime at(LocalDate day, LocalTime time, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(day.atTime(time));
    return change != null && change.isGap()
        ? change.getInstant().atZone(zone)
        : day.atTime(time).atZone(zone);
  }
}
