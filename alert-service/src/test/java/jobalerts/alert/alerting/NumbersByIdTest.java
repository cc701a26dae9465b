package jobalerts.alert.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NumbersByIdTest {

  private static final UUID SUBSCRIBER = new UUID(1, 2);

  private final Owners owners = new Owners();
  private final NumbersById numbers = new NumbersById(owners);

  @Test
  void agreesWithAHashMapThroughChangesOfAllKinds() {
    long seed = System.nanoTime();
    System.err.println("seed " + seed);
    Random random = new Random(seed);
    Map<UUID, Integer> expected = new HashMap<>();
    List<UUID> ids = someIds(random);
    for (int number = 0; number < 20_000; number++) {
      UUID id = ids.get(random.nextInt(ids.size()));
      if (expected.containsKey(id)) {
        numbers.remove(id);
        expected.remove(id);
      } else {
        add(number, id);
        expected.put(id, number);
      }
      assertThat(numbers.size()).isEqualTo(expected.size());
    }

    assertThat(ids)
        .allSatisfy(id -> assertThat(numbers.find(id)).isEqualTo(expected.getOrDefault(id, -1)));
  }

  /** Many of them with one hash, so that they stand in each other's way, also around the end. */
  private static List<UUID> someIds(Random random) {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      ids.add(new UUID(random.nextLong(), random.nextLong()));
    }
    for (int i = 0; i < 40; i++) {
      ids.add(new UUID(i, i));
    }
    return ids;
  }

  @Test
  void findsNothingThatIsNotThere() {
    add(7, new UUID(3, 4));

    assertThat(numbers.find(new UUID(4, 3))).isEqualTo(NumbersById.NONE);
    numbers.remove(new UUID(4, 3));
    assertThat(numbers.find(new UUID(3, 4))).isEqualTo(7);
  }

  private void add(int number, UUID id) {
    owners.set(number, id, SUBSCRIBER);
    numbers.add(number);
  }
}
