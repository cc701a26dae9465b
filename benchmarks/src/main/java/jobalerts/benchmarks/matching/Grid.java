package jobalerts.benchmarks.matching;

import static java.lang.Math.asin;
import static java.lang.Math.cos;
import static java.lang.Math.floor;
import static java.lang.Math.sin;
import static java.lang.Math.toDegrees;
import static java.lang.Math.toRadians;

import java.util.stream.IntStream;
import jobalerts.alert.matching.Circle;

/** The globe in cells of so many degrees of latitude and longitude. */
public record Grid(double degrees) {

  private static final double EARTH_RADIUS_MILES = 3_958.7613;

  int cells() {
    return (row(90) + 1) * columns();
  }

  int cell(double lat, double lon) {
    return row(lat) * columns() + column(lon);
  }

  /** The cells of the box around the circle; it lies far from the poles and from 180° E. */
  IntStream cells(Circle circle) {
    double angle = circle.miles() / EARTH_RADIUS_MILES;
    double height = toDegrees(angle);
    double width = toDegrees(asin(sin(angle) / cos(toRadians(circle.lat()))));
    int west = column(circle.lon() - width);
    int east = column(circle.lon() + width);
    return IntStream.rangeClosed(row(circle.lat() - height), row(circle.lat() + height))
        .flatMap(row -> IntStream.rangeClosed(west, east).map(column -> row * columns() + column));
  }

  private int columns() {
    return column(180) + 1;
  }

  private int row(double lat) {
    return (int) floor((lat + 90) / degrees);
  }

  private int column(double lon) {
    return (int) floor((lon + 180) / degrees);
  }
}
