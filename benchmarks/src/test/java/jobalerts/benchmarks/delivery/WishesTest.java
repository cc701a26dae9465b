package jobalerts.benchmarks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobalerts.alert.matching.Checks;
import jobalerts.alert.matching.Criteria;
import jobalerts.common.posting.Job;
import org.junit.jupiter.api.Test;

class WishesTest {

  private final Offers offers = new Offers();
  private final Wishes wishes = new Wishes();

  @Test
  void differInTheReasonsWhyTheyAreMet() {
    offers.moveOn();
    Job job = offers.next().job();

    Set<Criteria> distinct = wishes.metBy(job).limit(1_000).collect(Collectors.toSet());

    assertThat(distinct).hasSizeGreaterThan(990);
    assertThat(distinct.stream().map(wish -> wish.keywords().all()).distinct())
        .hasSizeGreaterThan(50);
  }

  @Test
  void areNotMetInAnotherCity() {
    List<Job> jobs =
        Stream.generate(
                () -> {
                  offers.moveOn();
                  return offers.next().job();
                })
            .limit(4)
            .toList();

    assertThat(wishes.metBy(jobs.getFirst()).limit(200))
        .noneMatch(
            wish -> jobs.stream().skip(1).anyMatch(job -> Checks.explain(wish, job).matches()));
  }
}
