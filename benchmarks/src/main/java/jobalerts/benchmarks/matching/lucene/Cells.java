package jobalerts.benchmarks.matching.lucene;

import java.util.ArrayList;
import java.util.List;
import jobalerts.alert.matching.Circle;

/**
 * Grids of finer and coarser cells over the map. A posting is in one cell of each grid, a circle is
 * covered by cells of the one grid that fits its size, so that no circle needs many.
 */
final class Cells {

  private static final double[] DEGREES = {0.25, 0.5, 1, 2, 4};

  /** A little less than it is: angles come out a little larger, and a cover too large is right. */
  private static final double EARTH_RADIUS_MILES = 3_958;

  private Cells() {}

  static List<String> of(double lat, double lon) {
    List<String> cells = new ArrayList<>();
    for (double size : DEGREES) {
      cells.add(cell(size, index(lat, size), index(lon, size)));
    }
    return cells;
  }

  static List<String> covering(Circle circle) {
    double angle = circle.miles() / EARTH_RADIUS_MILES;
    double high = Math.toDegrees(angle);
    double wide = width(circle.lat(), angle);
    double size = fitting(high);
    List<String> cells = new ArrayList<>();
    for (int row = index(circle.lat() - high, size);
        row <= index(circle.lat() + high, size);
        row++) {
      for (int column = index(circle.lon() - wide, size);
          column <= index(circle.lon() + wide, size);
          column++) {
        cells.add(cell(size, row, column));
      }
    }
    return cells;
  }

  /** How far the circle reaches east and west; all the way round when it holds a pole. */
  private static double width(double lat, double angle) {
    double sine = Math.sin(angle) / Math.cos(Math.toRadians(lat));
    return Math.toDegrees(angle) + Math.abs(lat) >= 90 ? 180 : Math.toDegrees(Math.asin(sine));
  }

  /** The smallest cells of which no more than some thirty are needed. */
  private static double fitting(double high) {
    for (double size : DEGREES) {
      if (size >= high / 2) {
        return size;
      }
    }
    return DEGREES[DEGREES.length - 1];
  }

  private static int index(double degrees, double size) {
    return (int) Math.floor(degrees / size);
  }

  private static String cell(double size, int row, int column) {
    return size + "/" + row + "/" + Math.floorMod(column, (int) (360 / size));
  }
}
