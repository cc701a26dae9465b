package jobalerts.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import jobalerts.alert.matching.AlertIndex.Change;
import jobalerts.common.posting.Job;
import org.junit.jupiter.api.Test;

/** An index gives the answers of {@link Checks} in random worlds: three million pairs. */
interface AgreesWithBruteForce extends IndexUnderTest {

  @Test
  default void agreesWithBruteForceInSmallWorlds() {
    Dice dice = Dice.thrown();
    Map<Integer, Criteria> alerts = new TreeMap<>();
    long matches = 0;
    for (int alertsOfWorld : List.of(1, 63, 64, 65, 500, 1_000, 2_000)) {
      RandomWorld world = RandomWorld.small(dice);
      change(alerts, IntStream.range(0, alertsOfWorld), world);
      for (int i = 0; i < 280; i++) {
        matches += compare(dice, alerts, world.job());
      }
    }
    // Neither everything nor nothing: a comparison of empty sets proves little.
    assertThat(matches).isBetween(20_000L, 500_000L);
  }

  @Test
  default void agreesWithBruteForceAsManyAlertsComeAndGo() {
    Dice dice = Dice.thrown();
    RandomWorld world = RandomWorld.wide(dice);
    Map<Integer, Criteria> alerts = new TreeMap<>();
    change(alerts, IntStream.range(0, 20_000), world);
    for (int i = 0; i < 100; i++) {
      compare(dice, alerts, world.job());
      IntStream some = IntStream.generate(() -> dice.below(21_000)).limit(400);
      switch (i % 25) {
        case 10 -> clear(alerts, IntStream.range(0, 21_000).filter(_ -> !dice.once(10)));
        case 15 -> clear(alerts, IntStream.range(0, 21_000));
        case 16 -> change(alerts, IntStream.range(0, 20_000), world);
        case 4, 5, 6, 7, 20 -> clear(alerts, some);
        default -> change(alerts, some, world);
      }
    }
  }

  private void change(Map<Integer, Criteria> alerts, IntStream numbers, RandomWorld world) {
    List<Change> changes = new ArrayList<>();
    numbers.forEach(alert -> {
      Criteria criteria = world.criteria();
      changes.add(new Change(alert, criteria));
      alerts.put(alert, criteria);
    });
    index().update(changes);
  }

  private void clear(Map<Integer, Criteria> alerts, IntStream numbers) {
    int[] gone = numbers.toArray();
    IntStream.of(gone).forEach(alerts::remove);
    removeAll(IntStream.of(gone));
  }

  private int compare(Dice dice, Map<Integer, Criteria> alerts, Job job) {
    assertThat(index().size()).as("seed %d", dice.seed()).isEqualTo(alerts.size());
    Gathered gathered = gathered(job);
    Subject subject = Subject.of(job);
    alerts.forEach((alert, criteria) -> {
      boolean holds = Checks.hold(criteria, subject);
      if (gathered.alerts().get(alert) != holds) {
        throw new AssertionError(
            "seed %d: it is %b that %s meets alert %d, %s"
                .formatted(dice.seed(), holds, job, alert, criteria));
      }
    });
    // With the equality above: nothing that is gone, and nothing that never was.
    assertThat(gathered.alerts().stream().filter(alert -> !alerts.containsKey(alert)))
        .as("seed %d: what is not there", dice.seed())
        .isEmpty();
    return gathered.alerts().cardinality();
  }
}
