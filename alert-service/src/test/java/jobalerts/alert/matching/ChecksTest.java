package jobalerts.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jobalerts.common.posting.Job;
import org.junit.jupiter.api.Test;

class ChecksTest {

  private static final int ALERTS = 1_000;
  private static final int JOBS = 1_000;

  @Test
  void agreesWithTheNaiveOracle() {
    Dice dice = Dice.thrown();
    RandomWorld world = RandomWorld.small(dice);
    List<Criteria> wishes = Stream.generate(world::criteria).limit(ALERTS).toList();
    int matches = 0;
    for (int i = 0; i < JOBS; i++) {
      Job job = world.job();
      NaiveOracle oracle = new NaiveOracle(job);
      Subject subject = Subject.of(job);
      for (Criteria wish : wishes) {
        boolean holds = Checks.hold(wish, subject);
        if (holds != oracle.meets(wish) || holds != Checks.explain(wish, job).matches()) {
          throw new AssertionError(
              "seed %d: it is %b that %s meets %s; %s"
                  .formatted(dice.seed(), holds, job, wish, Checks.explain(wish, job)));
        }
        matches += holds ? 1 : 0;
      }
    }
    // Neither everything nor nothing: a comparison of empty sets proves little.
    assertThat(matches).isBetween(ALERTS * JOBS / 100, ALERTS * JOBS / 2);
  }
}
