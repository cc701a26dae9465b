package jobalerts.local.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ArrivalClockTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");

  @Test
  void givesLaterInstantsThoughTheClockStands() {
    ArrivalClock arrivals = new ArrivalClock(Clock.fixed(NOON, ZoneOffset.UTC), Instant.EPOCH);

    assertThat(arrivals.next()).isEqualTo(NOON);
    assertThat(arrivals.next()).isEqualTo(NOON.plusNanos(1000));
  }

  @Test
  void givesLaterInstantsThoughTheClockWentBack() {
    Clock anHourBack = Clock.fixed(NOON.minusSeconds(3600), ZoneOffset.UTC);

    assertThat(new ArrivalClock(anHourBack, NOON).next()).isAfter(NOON);
  }

  @Test
  void namesAnInstantSoThatNamesSortByTime() {
    String id = ArrivalClock.id(NOON);

    assertThat(id).isEqualTo("20261122T120000.123456Z");
    assertThat(ArrivalClock.arrival(id)).isEqualTo(NOON);
    assertThat(ArrivalClock.id(NOON.plusNanos(1000))).isGreaterThan(id);
  }
}
