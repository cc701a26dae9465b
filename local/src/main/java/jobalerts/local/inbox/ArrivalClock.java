package jobalerts.local.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Gives each mail an instant of its own, to the microsecond and later than all before, also when
 * the system's clock goes back: so the id that names it sorts by arrival.
 */
final class ArrivalClock {

  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'.'SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final Clock clock;
  private Instant last;

  ArrivalClock(Clock clock, Instant last) {
    this.clock = clock;
    this.last = last;
  }

  synchronized Instant next() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    last = now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    return last;
  }

  static String id(Instant arrival) {
    return ID.format(arrival);
  }

  static Instant arrival(String id) {
    return ID.parse(id, Instant::from);
  }
}
