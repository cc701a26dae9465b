package jobalerts.alert.matching;

import java.util.HashMap;
import java.util.Map;

/**
 * The centres of circles, each place once and for good: people ask around towns, of which there are
 * few.
 */
final class Centres {

  private static final int MOST_LATITUDE = 80;

  private record At(double lat, double lon) {}

  private final Map<At, Centre> centres = new HashMap<>();

  /**
   * The centre there.
   *
   * @throws IllegalArgumentException if that is nowhere, or where circles go around a pole
   */
  Centre at(double lat, double lon) {
    if (!(Math.abs(lat) <= MOST_LATITUDE && Math.abs(lon) <= 180)) {
      throw new IllegalArgumentException("no place that people work at");
    }
    return centres.computeIfAbsent(new At(lat, lon), at -> new Centre(at.lat(), at.lon()));
  }
}
