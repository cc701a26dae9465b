package jobalerts.benchmarks.matching.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import jobalerts.alert.matching.Circle;
import jobalerts.common.place.Place;
import org.junit.jupiter.api.Test;

class CellsTest {

  @Test
  void coversEveryPlaceThatLiesInTheCircle() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int near = 0;
    for (int i = 0; i < 20_000; i++) {
      Circle circle =
          new Circle("x", around(random, 0, 89), around(random, 0, 180), random.nextInt(5, 201));
      double lat = Math.clamp(around(random, circle.lat(), 3), -90, 90);
      double lon = Math.clamp(around(random, circle.lon(), 4), -180, 180);
      Double miles = circle.milesTo(new Place(null, null, null, lat, lon));
      if (miles != null && miles <= circle.miles()) {
        near++;
        assertThat(Cells.covering(circle))
            .as("seed %d, %s, %f %f", seed, circle, lat, lon)
            .containsAnyElementsOf(Set.copyOf(Cells.of(lat, lon)));
      }
    }
    assertThat(near).isGreaterThan(1_000);
  }

  private static double around(Random random, double middle, double most) {
    return middle + (random.nextDouble() * 2 - 1) * most;
  }
}
