package jobalerts.alert.subscriptions.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jobalerts.alert.PlainTimes;
import jobalerts.alert.TestClock;
import jobalerts.alert.subscriptions.MailTimes;
import org.junit.jupiter.api.Test;

class MailsPerWeekTest {

  private static final MailTimes TIMES = new PlainTimes();

  @Test
  void expectsNoneOfNothing() {
    assertThat(MailsPerWeek.of(List.of(), 30, TIMES)).isEqualTo(new MailsPerWeek(0, 0, 0));
  }

  @Test
  void countsOneMailForAllThatComeUntilItGoesOut() {
    List<Instant> arrivals =
        arrivals(Duration.ZERO, Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofHours(2));

    assertThat(MailsPerWeek.of(arrivals, 7, TIMES)).isEqualTo(new MailsPerWeek(2, 1, 1));
  }

  @Test
  void countsByTheWeekWhateverTheDays() {
    List<Instant> twicePerDay = new ArrayList<>();
    for (int half = 0; half < 28; half++) {
      twicePerDay.add(TestClock.START.plus(Duration.ofHours(12L * half + 1)));
    }

    MailsPerWeek mails = MailsPerWeek.of(twicePerDay, 14, TIMES);

    assertThat(mails.instant()).isEqualTo(14);
    assertThat(mails.daily()).isLessThan(mails.instant()).isBetween(4.0, 7.0);
    assertThat(mails.weekly()).isEqualTo(1);
  }

  @Test
  void expectsNoMoreThanTheCadenceAllowsWhenLittleIsKnown() {
    assertThat(MailsPerWeek.of(arrivals(Duration.ZERO), 1, TIMES))
        .isEqualTo(new MailsPerWeek(7, 7, 1));
  }

  private static List<Instant> arrivals(Duration... after) {
    return List.of(after).stream().map(TestClock.START::plus).toList();
  }
}
