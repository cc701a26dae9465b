package jobalerts.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jobalerts.alert.Jobs;
import jobalerts.alert.Wanted;
import jobalerts.common.vocabulary.PayPeriod;
import org.junit.jupiter.api.Test;

class ClusterIndexTest extends AlertIndexContract {

  ClusterIndexTest() {
    super(new ClusterIndex());
  }

  /** It is still in its cluster, since too few are dead there for a cleaning. */
  @Test
  void forgetsOneOfManyThatShareNothing() {
    AlertIndex index = new ClusterIndex();
    for (int alert = 0; alert < 100; alert++) {
      index.put(alert, Wanted.nothing().pay(10 + alert / 100.0 + "", PayPeriod.HOUR).criteria());
    }
    index.remove(7);
    index.remove(99);

    List<Integer> matched = new ArrayList<>();
    index.match(
        Jobs.valid().job(),
        (alerts, count) -> IntStream.of(alerts).limit(count).forEach(matched::add));
    assertThat(matched)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 99).filter(alert -> alert != 7).boxed().toList());
  }
}
