package jobalerts.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import jobalerts.common.posting.Job;
import org.junit.jupiter.api.Test;

class BruteForceIndexTest extends AlertIndexContract {

  private static final int ALERTS = 500;
  private static final int JOBS = 300;

  @Override
  AlertIndex index() {
    return new BruteForceIndex();
  }

  @Test
  void agreesWithTheNaiveOracle() {
    long seed = System.nanoTime();
    System.err.println("seed " + seed);
    RandomWorld world = new RandomWorld(new Random(seed));
    Map<Integer, Criteria> wishes = new HashMap<>();
    for (int i = 0; i < ALERTS; i++) {
      Criteria criteria = world.criteria();
      wishes.put(put(criteria), criteria);
    }
    int matches = 0;
    for (int i = 0; i < JOBS; i++) {
      Job job = world.job();
      Set<Integer> expected = new HashSet<>();
      wishes.forEach((id, wish) -> {
        if (NaiveOracle.matches(wish, job)) {
          expected.add(id);
        }
      });
      matches += expected.size();
      assertThat(matched(job))
          .as("seed %d, job %d: %s", seed, i, job)
          .containsExactlyInAnyOrderElementsOf(expected);
    }
    // Neither everything nor nothing: a comparison of empty sets proves little.
    assertThat(matches).isBetween(ALERTS * JOBS / 100, ALERTS * JOBS / 2);
  }
}
