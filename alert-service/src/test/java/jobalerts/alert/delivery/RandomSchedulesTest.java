package jobalerts.alert.delivery;

import static jobalerts.alert.Schedules.at;
import static jobalerts.alert.Schedules.in;
import static jobalerts.alert.Schedules.on;
import static jobalerts.alert.Schedules.quiet;
import static jobalerts.alert.Schedules.usual;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.alert.subscriptions.QuietHours;
import jobalerts.alert.subscriptions.Schedule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds of every schedule, over a year of zones whose clocks change in many ways. */
class RandomSchedulesTest {

  private static final List<String> ZONES =
      List.of(
          "America/Chicago",
          "America/Phoenix",
          "America/St_Johns",
          "America/Havana",
          "Africa/Cairo",
          "Asia/Kolkata",
          "Australia/Lord_Howe",
          "Pacific/Auckland",
          "Europe/London");
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 366;
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);
  private static final Duration MOST_QUIET = Duration.ofHours(20);
  private static final DueTimes TIMES = DueTimesTest.TIMES;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  RandomSchedulesTest() {
    System.out.println("RandomSchedulesTest: seed " + seed);
  }

  @TestFactory
  Stream<DynamicTest> hasOneSlotADayOrWeekAndNoneThatIsQuiet() {
    return ZONES.stream()
        .flatMap(zone -> Stream.of(Cadence.DAILY, Cadence.WEEKLY).map(it -> schedule(it, zone)))
        .flatMap(schedule -> Stream.of(schedule, quietly(schedule)))
        .map(schedule -> DynamicTest.dynamicTest(schedule.toString(), () -> check(schedule)));
  }

  @TestFactory
  Stream<DynamicTest> leavesQuietHoursNoLaterThanNeeded() {
    return ZONES.stream()
        .map(zone -> quietly(schedule(Cadence.INSTANT, zone)))
        .map(schedule -> DynamicTest.dynamicTest(schedule.toString(), () -> checkWait(schedule)));
  }

  /** From slot to slot: the slots without quiet hours, each moved to where quiet hours end. */
  private static void check(Schedule schedule) {
    List<Instant> slots = new ArrayList<>();
    Instant end = FIRST.plusDays(DAYS).atStartOfDay(schedule.zone()).toInstant();
    Instant now = FIRST.atStartOfDay(schedule.zone()).toInstant();
    while (now.isBefore(end)) {
      Instant due = TIMES.due(schedule, now);
      assertThat(due).isAfter(now);
      assertThat(isQuiet(schedule, due)).isFalse();
      // Whenever it is asked between two slots, the answer is the later one.
      assertThat(TIMES.due(schedule, due.minusNanos(1))).isEqualTo(due);
      slots.add(due);
      now = due;
    }
    Period step = schedule.cadence() == Cadence.DAILY ? Period.ofDays(1) : Period.ofDays(7);
    LocalDate day = dateOf(schedule, slots.getFirst());
    for (Instant slot : slots) {
      assertThat(dateOf(schedule, slot)).isEqualTo(day);
      day = day.plus(step);
    }
  }

  /** The local date that a slot belongs to, though it may have been moved past midnight. */
  private static LocalDate dateOf(Schedule schedule, Instant slot) {
    LocalDate date = slot.atZone(schedule.zone()).toLocalDate();
    QuietHours quiet = schedule.quietHours();
    boolean moved =
        quiet != null
            && quiet.until().isBefore(quiet.from())
            && !schedule.digestAt().isBefore(quiet.from());
    return moved ? date.minusDays(1) : date;
  }

  private void checkWait(Schedule schedule) {
    Instant now = FIRST.atStartOfDay(schedule.zone()).toInstant();
    Instant former = Instant.MIN;
    for (int i = 0; i < 4 * DAYS; i++) {
      now = now.plus(random.nextInt(1, 720), ChronoUnit.MINUTES);
      Instant left = TIMES.outOfQuietHours(schedule, now);
      assertThat(isQuiet(schedule, left)).as("%s", left).isFalse();
      assertThat(left).isAfterOrEqualTo(now).isAfterOrEqualTo(former);
      if (left.isAfter(now)) {
        // Where the clocks go back, up to an hour between two quiet ones is quiet too.
        assertThat(List.of(now, now.minus(HALF_HOUR), now.minus(HALF_HOUR.multipliedBy(2))))
            .anyMatch(moment -> isQuiet(schedule, moment));
        assertThat(Duration.between(now, left)).isLessThanOrEqualTo(MOST_QUIET.plusHours(1));
      }
      former = left;
    }
  }

  /** By the face of the clock alone. */
  private static boolean isQuiet(Schedule schedule, Instant moment) {
    QuietHours quiet = schedule.quietHours();
    if (quiet == null) {
      return false;
    }
    LocalTime time = moment.atZone(schedule.zone()).toLocalTime();
    boolean begun = !time.isBefore(quiet.from());
    boolean ended = !time.isBefore(quiet.until());
    return quiet.from().isBefore(quiet.until()) ? begun && !ended : begun || !ended;
  }

  private Schedule schedule(Cadence cadence, String zone) {
    DayOfWeek day = DayOfWeek.of(random.nextInt(1, 8));
    return in(zone, at(halfHour(random.nextInt(48)).toString(), on(day, usual(cadence))));
  }

  private Schedule quietly(Schedule schedule) {
    LocalTime from = halfHour(random.nextInt(48));
    Duration length = HALF_HOUR.multipliedBy(random.nextLong(1, MOST_QUIET.dividedBy(HALF_HOUR)));
    return quiet(from.toString(), from.plus(length).toString(), schedule);
  }

  private static LocalTime halfHour(int number) {
    return LocalTime.MIDNIGHT.plus(HALF_HOUR.multipliedBy(number));
  }
}
