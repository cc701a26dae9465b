package jobalerts.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jobalerts.common.posting.Job;
import org.junit.jupiter.api.Test;

class ChecksTest {

  private static final int WISHES = 1_000;

  @Test
  void agreeWithTheNaiveOracle() {
    agree(1_000, job -> new NaiveOracle(job)::meets);
  }

  @Test
  void explainWhatTheyDecide() {
    agree(200, job -> wish -> Checks.explain(wish, job).matches());
  }

  private static void agree(int jobs, Function<Job, Predicate<Criteria>> oracleOf) {
    Dice dice = Dice.thrown();
    RandomWorld world = RandomWorld.small(dice);
    List<Criteria> wishes = Stream.generate(world::criteria).limit(WISHES).toList();
    int matches = 0;
    for (int i = 0; i < jobs; i++) {
      Job job = world.job();
      Predicate<Criteria> oracle = oracleOf.apply(job);
      Subject subject = Subject.of(job);
      for (Criteria wish : wishes) {
        boolean holds = Checks.hold(wish, subject);
        if (holds != oracle.test(wish)) {
          throw new AssertionError(
              "seed %d: it is %b that %s meets %s; %s"
                  .formatted(dice.seed(), holds, job, wish, Checks.explain(wish, job)));
        }
        matches += holds ? 1 : 0;
      }
    }
    // Neither everything nor nothing: a comparison of empty sets proves little.
    assertThat(matches).isBetween(WISHES * jobs / 100, WISHES * jobs / 2);
  }
}
