package jobalerts.alert.delivery;

import static jobalerts.alert.Schedules.at;
import static jobalerts.alert.Schedules.in;
import static jobalerts.alert.Schedules.on;
import static jobalerts.alert.Schedules.quiet;
import static jobalerts.alert.Schedules.usual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.alert.subscriptions.QuietHours;
import jobalerts.alert.subscriptions.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTimesTest {

  static final DueTimes TIMES = new DueTimes(Settings.usual());

  private static final Schedule INSTANT = usual(Cadence.INSTANT);
  private static final Schedule DAILY = usual(Cadence.DAILY);
  private static final Schedule WEEKLY = usual(Cadence.WEEKLY);
  // Clocks go forward on March 8 and back on November 1, 2026, at two o'clock both.
  private static final String BEFORE_GAP = "2026-03-08T07:00:00Z";
  private static final String BEFORE_OVERLAP = "2026-11-01T05:00:00Z";

  @Test
  void gathersForTheWindow() {
    assertThat(due(INSTANT, "2026-07-01T12:00:00Z")).isEqualTo("2026-07-01T12:01:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-15T12:29:59Z, 2026-01-15T12:30:00Z",
    "2026-01-15T12:30:00Z, 2026-01-16T12:30:00Z",
    "2026-07-15T11:29:59Z, 2026-07-15T11:30:00Z",
    // A day of 23 hours and one of 25.
    "2026-03-07T12:30:00Z, 2026-03-08T11:30:00Z",
    "2026-03-08T11:30:00Z, 2026-03-09T11:30:00Z",
    "2026-10-31T11:30:00Z, 2026-11-01T12:30:00Z",
    "2026-11-01T12:30:00Z, 2026-11-02T12:30:00Z"
  })
  void isDailyAtTheNextHalfPastSixOfChicago(String now, String due) {
    assertThat(due(DAILY, now)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T10:00:00Z, 2026-11-23T12:30:00Z",
    "2026-11-23T12:29:59Z, 2026-11-23T12:30:00Z",
    "2026-11-23T12:30:00Z, 2026-11-30T12:30:00Z",
    "2026-10-26T11:30:00Z, 2026-11-02T12:30:00Z",
    "2026-03-02T12:30:00Z, 2026-03-09T11:30:00Z"
  })
  void isWeeklyOnTheNextMonday(String now, String due) {
    assertThat(due(WEEKLY, now)).isEqualTo(due);
  }

  @Test
  void followsTheChoiceOfDayHourAndZone() {
    Schedule friday = on(DayOfWeek.FRIDAY, at("18:00", in("America/New_York", WEEKLY)));

    assertThat(due(friday, "2026-07-01T12:00:00Z")).isEqualTo("2026-07-03T22:00:00Z");
  }

  @Test
  void hasTheSlotOfAnHourThatTheClocksLeaveOutOnceAndLater() {
    Schedule half2 = at("02:30", DAILY);

    assertThat(due(half2, BEFORE_GAP)).isEqualTo("2026-03-08T08:30:00Z");
    assertThat(due(half2, "2026-03-08T08:30:00Z")).isEqualTo("2026-03-09T07:30:00Z");
  }

  @Test
  void hasTheSlotOfAnHourThatComesTwiceOnce() {
    Schedule half1 = at("01:30", DAILY);

    assertThat(due(half1, BEFORE_OVERLAP)).isEqualTo("2026-11-01T06:30:00Z");
    assertThat(due(half1, "2026-11-01T06:30:00Z")).isEqualTo("2026-11-02T07:30:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "21:00, 07:00, 2026-07-02T01:58:59Z, 2026-07-02T01:59:59Z",
    "21:00, 07:00, 2026-07-02T01:59:00Z, 2026-07-02T12:00:00Z",
    "21:00, 07:00, 2026-07-02T11:58:59Z, 2026-07-02T12:00:00Z",
    "21:00, 07:00, 2026-07-02T11:59:00Z, 2026-07-02T12:00:00Z",
    "21:00, 07:00, 2026-07-02T12:00:00Z, 2026-07-02T12:01:00Z",
    "08:00, 16:00, 2026-07-02T15:00:00Z, 2026-07-02T21:00:00Z",
    // Over the change of the clocks, and to an end that they leave out or that comes twice.
    "21:00, 07:00, 2026-03-08T07:00:00Z, 2026-03-08T12:00:00Z",
    "21:00, 07:00, 2026-11-01T05:00:00Z, 2026-11-01T13:00:00Z",
    "21:00, 02:30, 2026-03-08T07:00:00Z, 2026-03-08T08:00:00Z",
    "21:00, 01:30, 2026-11-01T05:00:00Z, 2026-11-01T07:30:00Z",
    "01:30, 05:00, 2026-11-01T07:10:00Z, 2026-11-01T11:00:00Z"
  })
  void waitsForTheEndOfQuietHours(String from, String until, String now, String due) {
    assertThat(due(quiet(from, until, INSTANT), now)).isEqualTo(due);
  }

  @Test
  void movesADigestOutOfQuietHoursAndStillTakesWhatComesUntilThen() {
    Schedule late = quiet("22:00", "07:00", DAILY);

    assertThat(due(late, "2026-07-01T11:00:00Z")).isEqualTo("2026-07-01T12:00:00Z");
    assertThat(due(late, "2026-07-01T11:45:00Z")).isEqualTo("2026-07-01T12:00:00Z");
    assertThat(due(late, "2026-07-01T12:00:00Z")).isEqualTo("2026-07-02T12:00:00Z");
  }

  @Test
  void movesADigestBeforeMidnightToTheNextMorning() {
    Schedule late = at("23:00", quiet("22:00", "07:00", WEEKLY));

    assertThat(due(late, "2026-11-24T06:00:00Z")).isEqualTo("2026-11-24T13:00:00Z");
    assertThat(due(late, "2026-11-24T13:00:00Z")).isEqualTo("2026-12-01T13:00:00Z");
  }

  @Test
  void putsWhatAnInstantAlertHasTooMuchIntoTheNextDailySlot() {
    assertThat(TIMES.nextDigest(INSTANT, Instant.parse("2026-07-01T12:00:00Z")))
        .isEqualTo("2026-07-02T11:30:00Z");
  }

  @Test
  void beginsADayAtItsMidnightOrWhereverTheClocksBeginIt() {
    Instant noon = Instant.parse("2026-07-01T12:00:00Z");
    assertThat(TIMES.startOfDay(DAILY, noon)).isEqualTo("2026-07-01T05:00:00Z");

    Schedule havana = in("America/Havana", DAILY);
    Instant gap = Instant.parse("2026-03-08T12:00:00Z");
    assertThat(TIMES.startOfDay(havana, gap)).isEqualTo("2026-03-08T05:00:00Z");
    assertThat(TIMES.startOfDay(havana, gap).atOffset(ZoneOffset.ofHours(-4)).toLocalTime())
        .isEqualTo("01:00");
  }

  @Test
  void refusesQuietHoursWithoutAnEnd() {
    LocalTime nine = LocalTime.of(9, 0);

    assertThatIllegalArgumentException().isThrownBy(() -> new QuietHours(nine, nine));
  }

  private static Instant due(Schedule schedule, String now) {
    return TIMES.due(schedule, Instant.parse(now));
  }
}
