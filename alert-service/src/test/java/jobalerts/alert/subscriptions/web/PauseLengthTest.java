package jobalerts.alert.subscriptions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PauseLengthTest {

  // In Chicago it is still the evening before.
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  @ParameterizedTest
  @CsvSource({
    "week, '', 2026-11-28T06:00:00Z",
    "month, '', 2026-12-21T06:00:00Z",
    "date, 2026-11-22, 2026-11-22T06:00:00Z",
    "date, 2027-07-01, 2027-07-01T05:00:00Z",
    "date, 2027-11-21, 2027-11-21T06:00:00Z"
  })
  void endsWhereTheDayBeginsForTheSubscriber(String length, String date, Instant end) {
    assertThat(new PauseLength(length, date).end(NOW, CHICAGO)).contains(end);
  }

  @ParameterizedTest
  @CsvSource({
    "date, ''",
    "date, tomorrow",
    "date, 2026-11-21",
    "date, 2026-02-30",
    "date, 2027-11-22",
    "date, +999999999-12-31",
    "year, ''"
  })
  void refusesWhatIsNoDayWithinAYear(String length, String date) {
    PauseLength pause = new PauseLength(length, date);

    assertThat(pause.end(NOW, CHICAGO)).isEqualTo(Optional.empty());
    assertThat(pause.open()).isFalse();
  }

  @Test
  void mayHaveNoEnd() {
    assertThat(new PauseLength("open", "2026-12-01").open()).isTrue();
    assertThat(new PauseLength("", "").open()).isTrue();
  }
}
