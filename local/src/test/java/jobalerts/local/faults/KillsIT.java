package jobalerts.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Takes some ten minutes, so it is asked for: {@code ./mvnw -pl local verify -Pfaults}. */
@Tag("faults")
class KillsIT {

  @Test
  void mailsEveryMatchWhateverIsKilledAndCountsEveryDouble() throws Exception {
    Settings settings = Settings.given();
    try (Run run = Run.start(settings)) {
      assertThat(run.toItsEnd()).matches(Verdict::good, "nothing lost, no double unnoticed");
    }
  }
}
