package jobalerts.ingest.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ModifiedTest {

  /** Midnight in the plants' zone. */
  private static final Instant DAY = Instant.parse("2026-11-22T06:00:00Z");

  @Test
  void takesTheDayOfTheRequestForTheMomentOfTheRequest() {
    Modified today = new Modified(DAY, true);

    assertThat(today.whenSent(DAY)).isEqualTo(DAY);
    assertThat(today.whenSent(DAY.plusSeconds(86_399))).isEqualTo(DAY.plusSeconds(86_399));
    assertThat(today.whenSent(DAY.plusSeconds(86_400))).isEqualTo(DAY);
    assertThat(today.whenSent(DAY.minusSeconds(1))).isEqualTo(DAY);
  }

  @Test
  void leavesATimeAsItIs() {
    assertThat(new Modified(DAY, false).whenSent(DAY.plusSeconds(60))).isEqualTo(DAY);
  }
}
