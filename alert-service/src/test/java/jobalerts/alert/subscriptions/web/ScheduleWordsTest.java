package jobalerts.alert.subscriptions.web;

import static jobalerts.alert.Schedules.at;
import static jobalerts.alert.Schedules.in;
import static jobalerts.alert.Schedules.quiet;
import static jobalerts.alert.Schedules.usual;
import static org.assertj.core.api.Assertions.assertThat;

import jobalerts.alert.subscriptions.Cadence;
import org.junit.jupiter.api.Test;

class ScheduleWordsTest {

  @Test
  void saysWhenMailsCome() {
    assertThat(ScheduleWords.of(usual(Cadence.INSTANT))).isEqualTo("As openings come in");
    assertThat(ScheduleWords.of(usual(Cadence.DAILY)))
        .isEqualTo("Once a day, at 6:30 AM (Central Time)");
    assertThat(ScheduleWords.of(at("17:05", in("America/Phoenix", usual(Cadence.WEEKLY)))))
        .isEqualTo("Once a week, Monday at 5:05 PM (Mountain Time)");
  }

  @Test
  void saysWhenNoneCome() {
    assertThat(ScheduleWords.of(quiet("21:00", "07:00", usual(Cadence.INSTANT))))
        .isEqualTo("As openings come in, none from 9:00 PM to 7:00 AM (Central Time)");
  }

  @Test
  void saysTheHourToWhichQuietHoursMoveADigest() {
    assertThat(ScheduleWords.of(quiet("21:00", "07:00", usual(Cadence.DAILY))))
        .startsWith("Once a day, at 7:00 AM, none from");
    assertThat(ScheduleWords.of(at("23:00", quiet("21:00", "07:00", usual(Cadence.WEEKLY)))))
        .startsWith("Once a week, Tuesday at 7:00 AM, none from");
  }
}
