package jobalerts.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import jobalerts.common.posting.Job;
import org.junit.jupiter.api.Test;

/** Explanations of wishes and jobs at random. */
class ExplanationTest {

  private static final int PAIRS = 5_000;

  @Test
  void agreesWithTheOracleAndHasWordsForEveryVerdict() {
    long seed = new Random().nextLong();
    RandomWorld world = new RandomWorld(new Random(seed));
    int matches = 0;
    for (int i = 0; i < PAIRS; i++) {
      Criteria wish = world.criteria();
      Job job = world.job();
      Explanation why = Checks.explain(wish, job);
      boolean expected = NaiveOracle.matches(wish, job);

      assertThat(why.matches()).as("seed %d: %s and %s", seed, wish, job).isEqualTo(expected);
      assertThat(why.verdicts())
          .as("seed %d: %s and %s", seed, wish, job)
          .noneMatch(it -> it.wanted().isBlank() || it.found().isBlank())
          .allMatch(it -> it.sentence().matches("(?s)You asked .+; this .+\\."));
      matches += expected ? 1 : 0;
    }
    assertThat(matches).as("seed %d", seed).isBetween(PAIRS / 100, PAIRS / 2);
  }
}
