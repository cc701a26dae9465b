package jobalerts.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class NextPollTest {

  private final NextPoll next = new NextPoll(RandomGenerator.of("L64X128MixRandom"));

  @Test
  void keepsToTheIntervalAboutAsFar() {
    for (int i = 0; i < 100; i++) {
      assertThat(next.afterSuccess(Duration.ofMinutes(60)))
          .isBetween(Duration.ofMinutes(54), Duration.ofMinutes(66));
    }
  }

  @Test
  void backsOffUpToADay() {
    assertThat(next.afterFailure(1, null))
        .isBetween(Duration.ofSeconds(270), Duration.ofSeconds(330));
    assertThat(next.afterFailure(3, null))
        .isBetween(Duration.ofMinutes(18), Duration.ofMinutes(22));
    assertThat(next.afterFailure(1_000, null))
        .isBetween(Duration.ofMinutes(1_296), Duration.ofMinutes(1_584));
  }

  @Test
  void waitsAtLeastAsLongAsTheServerAsksFor() {
    assertThat(next.afterFailure(1, Duration.ofHours(2))).isEqualTo(Duration.ofHours(2));
    assertThat(next.afterFailure(5, Duration.ofSeconds(1))).isGreaterThan(Duration.ofMinutes(70));
  }
}
