package jobalerts.alert.matching;

import jobalerts.common.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * All that lies within a distance of a point.
 *
 * @param place the point's name, for people
 * @param lat latitude in degrees
 * @param lon longitude in degrees
 * @param miles 5 to 200 statute miles
 */
public record Circle(String place, double lat, double lon, int miles) {

  static final double EARTH_RADIUS_MILES = 3_958.7613;
  static final int MOST_MILES = 200;

  public Circle {
    if (miles < 5 || miles > MOST_MILES) {
      throw new IllegalArgumentException("a radius is 5 to 200 miles, not " + miles);
    }
  }

  boolean holds(Place place) {
    Double distance = milesTo(place);
    return distance != null && distance <= miles;
  }

  /** Great-circle distance in miles (haversine), if it is known where the place lies. */
  public @Nullable Double milesTo(Place other) {
    Double otherLat = other.lat();
    Double otherLon = other.lon();
    if (otherLat == null || otherLon == null) {
      return null;
    }
    return miles(lat, lon, otherLat, otherLon);
  }

  /** Between two points in degrees. */
  static double miles(double lat, double lon, double otherLat, double otherLon) {
    double sinLat = Math.sin(Math.toRadians(otherLat - lat) / 2);
    double sinLon = Math.sin(Math.toRadians(otherLon - lon) / 2);
    double cosines = Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(otherLat));
    double h = sinLat * sinLat + cosines * sinLon * sinLon;
    return 2 * EARTH_RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
