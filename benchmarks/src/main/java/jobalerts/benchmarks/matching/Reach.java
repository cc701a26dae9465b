package jobalerts.benchmarks.matching;

import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.toRadians;

import jobalerts.alert.matching.Circle;
import jobalerts.common.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * A circle as a point of the unit sphere and the square of the longest chord, which spares the
 * haversine's sines: two points are near on the great circle when they are near in space.
 */
public record Reach(double x, double y, double z, double chord) {

  private static final double EARTH_RADIUS_MILES = 3_958.7613;

  public static Reach of(Circle circle) {
    double half = sin(circle.miles() / (2 * EARTH_RADIUS_MILES));
    return at(circle.lat(), circle.lon(), 4 * half * half);
  }

  /** The point itself, if it is known. */
  public static @Nullable Reach of(Place place) {
    Double lat = place.lat();
    Double lon = place.lon();
    return lat == null || lon == null ? null : at(lat, lon, 0);
  }

  boolean holds(Reach point) {
    double dx = x - point.x;
    double dy = y - point.y;
    double dz = z - point.z;
    return dx * dx + dy * dy + dz * dz <= chord;
  }

  private static Reach at(double lat, double lon, double chord) {
    double flat = cos(toRadians(lat));
    return new Reach(
        flat * cos(toRadians(lon)), flat * sin(toRadians(lon)), sin(toRadians(lat)), chord);
  }
}
