package jobalerts.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;

import jobalerts.common.posting.Job;
import org.junit.jupiter.api.Test;

/** Explanations of wishes and jobs at random. */
class ExplanationTest {

  private static final int PAIRS = 5_000;

  @Test
  void agreesWithTheOracleAndHasWordsForEveryVerdict() {
    Dice dice = Dice.thrown();
    RandomWorld world = RandomWorld.small(dice);
    int matches = 0;
    for (int i = 0; i < PAIRS; i++) {
      Criteria wish = world.criteria();
      Job job = world.job();
      Explanation why = Checks.explain(wish, job);
      boolean expected = new NaiveOracle(job).meets(wish);

      assertThat(why.matches())
          .as("seed %d: %s and %s", dice.seed(), wish, job)
          .isEqualTo(expected);
      assertThat(why.verdicts())
          .as("seed %d: %s and %s", dice.seed(), wish, job)
          .noneMatch(it -> it.wanted().isBlank() || it.found().isBlank())
          .allMatch(it -> it.sentence().matches("(?s)You asked .+; this .+\\."));
      matches += expected ? 1 : 0;
    }
    assertThat(matches).as("seed %d", dice.seed()).isBetween(PAIRS / 100, PAIRS / 2);
  }
}
