package jobalerts.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import jobalerts.common.posting.Job;
import org.junit.jupiter.api.Test;

class ClusterIndexTest extends AlertIndexContract {

  @Override
  AlertIndex index() {
    return new ClusterIndex();
  }

  @Test
  void agreesWithBruteForce() {
    long seed = System.nanoTime();
    System.err.println("seed " + seed);
    RandomWorld world = new RandomWorld(new Random(seed));
    AlertIndex all = new BruteForceIndex();
    for (int i = 0; i < 2_000; i++) {
      Criteria criteria = world.criteria();
      all.put(put(criteria), criteria);
    }
    for (int i = 0; i < 500; i++) {
      Job job = world.job();
      List<Integer> expected = new java.util.ArrayList<>();
      all.match(
          job,
          (alerts, count) ->
              java.util.stream.IntStream.of(alerts).limit(count).forEach(expected::add));
      assertThat(matched(job))
          .as("seed %d, job %d: %s", seed, i, job)
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }
}
