package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import jobalerts.alert.subscriptions.Cadence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTimesTest {

  private final DueTimes half6 = dueTimes(LocalTime.of(6, 30));

  @Test
  void gathersForTheWindow() {
    assertThat(half6.due(Cadence.INSTANT, Instant.parse("2026-07-01T12:00:00Z")))
        .isEqualTo("2026-07-01T12:01:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-15T12:29:59Z, 2026-01-15T12:30:00Z",
    "2026-01-15T12:30:00Z, 2026-01-16T12:30:00Z",
    "2026-07-15T11:29:59Z, 2026-07-15T11:30:00Z",
    // Clocks go forward on March 8 and back on November 1, 2026: a day of 23 and one of 25 hours.
    "2026-03-07T12:30:00Z, 2026-03-08T11:30:00Z",
    "2026-03-08T11:30:00Z, 2026-03-09T11:30:00Z",
    "2026-10-31T11:30:00Z, 2026-11-01T12:30:00Z",
    "2026-11-01T12:30:00Z, 2026-11-02T12:30:00Z"
  })
  void isDailyAtTheNextHalfPastSixOfChicago(Instant now, Instant due) {
    assertThat(half6.due(Cadence.DAILY, now)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T10:00:00Z, 2026-11-23T12:30:00Z",
    "2026-11-23T12:29:59Z, 2026-11-23T12:30:00Z",
    "2026-11-23T12:30:00Z, 2026-11-30T12:30:00Z",
    "2026-10-26T11:30:00Z, 2026-11-02T12:30:00Z",
    "2026-03-02T12:30:00Z, 2026-03-09T11:30:00Z"
  })
  void isWeeklyOnTheNextMonday(Instant now, Instant due) {
    assertThat(half6.due(Cadence.WEEKLY, now)).isEqualTo(due);
  }

  @Test
  void takesTheNextMomentForAnHourThatTheClocksLeaveOut() {
    DueTimes half2 = dueTimes(LocalTime.of(2, 30));

    assertThat(half2.due(Cadence.DAILY, Instant.parse("2026-03-08T07:00:00Z")))
        .isEqualTo("2026-03-08T08:30:00Z");
  }

  @Test
  void liesAlwaysAheadAndNeverMoreThanADayAndAnHour() {
    for (int minute = 0; minute < 366 * 24 * 60; minute += 7) {
      Instant now = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * minute);
      Duration wait = Duration.between(now, half6.due(Cadence.DAILY, now));
      assertThat(wait).isPositive().isLessThanOrEqualTo(Duration.ofHours(25));
    }
  }

  private static DueTimes dueTimes(LocalTime digestAt) {
    return new DueTimes(
        new DeliverySettings(
            Duration.ofMinutes(1),
            ZoneId.of("America/Chicago"),
            digestAt,
            DayOfWeek.MONDAY,
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            50,
            4,
            50,
            DeliverySettings.Ambiguous.RESEND,
            Duration.ofDays(3)));
  }
}
