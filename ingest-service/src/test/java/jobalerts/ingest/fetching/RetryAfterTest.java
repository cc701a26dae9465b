package jobalerts.ingest.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void readsSecondsAndDates() {
    assertThat(RetryAfter.read("150", NOW)).isEqualTo(Duration.ofSeconds(150));
    assertThat(RetryAfter.read("Sun, 22 Nov 2026 10:05:00 GMT", NOW))
        .isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void isNeitherInThePastNorFarAway() {
    assertThat(RetryAfter.read("Sun, 22 Nov 2026 09:00:00 GMT", NOW)).isEqualTo(Duration.ZERO);
    assertThat(RetryAfter.read("99999999", NOW)).isEqualTo(Duration.ofDays(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "99999999999999999999", "12x", "Sun, 31 Feb 2026"})
  void passesOverAnythingElse(String header) {
    assertThat(RetryAfter.read(header, NOW)).isNull();
  }
}
