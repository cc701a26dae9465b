package jobalerts.alert.matching;

/** A point on the earth, in degrees and as a unit vector. */
final class Centre {

  final double lat;
  final double lon;
  final double x;
  final double y;
  final double z;

  Centre(double lat, double lon) {
    this.lat = lat;
    this.lon = lon;
    double phi = Math.toRadians(lat);
    double lambda = Math.toRadians(lon);
    x = Math.cos(phi) * Math.cos(lambda);
    y = Math.cos(phi) * Math.sin(lambda);
    z = Math.sin(phi);
  }

  /**
   * Whether the other is at most so many miles away, as {@link Circle} says. The cosine of the
   * angle is a scalar product, which decides but for the points within a few millimetres of the
   * rim.
   */
  boolean within(int miles, Centre other) {
    double above = x * other.x + y * other.y + z * other.z - COSINES[miles];
    return Math.abs(above) > TOLERANCE
        ? above > 0
        : Circle.miles(lat, lon, other.lat, other.lon) <= miles;
  }

  /** Whether one of them is. */
  boolean within(int miles, Centre[] others) {
    for (Centre other : others) {
      if (within(miles, other)) {
        return true;
      }
    }
    return false;
  }

  // Both the product and Circle's haversine are right to some 1e-15.
  private static final double TOLERANCE = 1e-12;
  private static final double[] COSINES = new double[Circle.MOST_MILES + 1];

  static {
    for (int miles = 0; miles < COSINES.length; miles++) {
      COSINES[miles] = Math.cos(miles / Circle.EARTH_RADIUS_MILES);
    }
  }
}
