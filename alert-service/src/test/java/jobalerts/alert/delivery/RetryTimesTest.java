package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RetryTimesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void doublesUpToTheLongestWait() {
    // Half way through the spread, nothing is added and nothing taken.
    RetryTimes times = times(1L << 63);

    assertThat(times.after(1, NOW)).isEqualTo(NOW.plusSeconds(15));
    assertThat(times.after(2, NOW)).isEqualTo(NOW.plusSeconds(30));
    assertThat(times.after(5, NOW)).isEqualTo(NOW.plusSeconds(240));
    assertThat(times.after(9, NOW)).isEqualTo(NOW.plusSeconds(3_600));
    assertThat(times.after(1_000, NOW)).isEqualTo(NOW.plusSeconds(3_600));
  }

  @Test
  void spreadsAQueueByAFifthEitherWay() {
    assertThat(times(0).after(1, NOW)).isEqualTo(NOW.plusSeconds(12));
    assertThat(times(-1).after(1, NOW)).isBetween(NOW.plusMillis(17_990), NOW.plusMillis(18_000));
  }

  private static RetryTimes times(long bits) {
    RandomGenerator constant = () -> bits;
    return new RetryTimes(Duration.ofSeconds(15), Duration.ofHours(1), constant);
  }
}
