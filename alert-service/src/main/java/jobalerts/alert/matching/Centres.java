package jobalerts.alert.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The centres of circles by number, each place once and for good: people ask around towns, of which
 * there are few.
 */
final class Centres {

  private static final int MOST_LATITUDE = 80;

  private record At(double lat, double lon) {}

  private final Map<At, Integer> numbers = new HashMap<>();
  private Centre[] centres = {};

  /**
   * The number of the centre there.
   *
   * @throws IllegalArgumentException if that is nowhere, or where circles go around a pole
   */
  int number(double lat, double lon) {
    if (!(Math.abs(lat) <= MOST_LATITUDE && Math.abs(lon) <= 180)) {
      throw new IllegalArgumentException("no place that people work at");
    }
    return numbers.computeIfAbsent(new At(lat, lon), this::add);
  }

  private int add(At at) {
    int number = numbers.size();
    if (number == centres.length) {
      centres = Arrays.copyOf(centres, Math.max(64, 2 * number), Centre[].class);
    }
    centres[number] = new Centre(at.lat(), at.lon());
    return number;
  }

  Centre get(int number) {
    return centres[number];
  }

  /** All of them by number; what stands there does not change. */
  Centre[] published() {
    return centres;
  }
}
