package jobalerts.alert.matching;

import java.util.function.IntConsumer;

/**
 * Names the places under which alerts are found: anywhere, a state, or a cell of one of three grids
 * of latitude and longitude. A circle lies in the grid whose cells are about as wide as itself, so
 * that it touches three or four of them; a point lies in one cell of each.
 */
final class PlaceKeys {

  static final int ANYWHERE = 0;

  private static final int STATES = 1;
  private static final int CELLS = 64;
  private static final int[] DEGREES = {1, 2, 4};

  /** The widest radius of each grid, in miles. */
  private static final int[] WIDEST = {25, 75, Circle.MOST_MILES};

  private static final int[] BEGINS = new int[DEGREES.length + 1];

  static {
    BEGINS[0] = CELLS;
    for (int grid = 0; grid < DEGREES.length; grid++) {
      BEGINS[grid + 1] = BEGINS[grid] + 180 / DEGREES[grid] * columns(grid);
    }
  }

  /** All keys are below it. */
  static final int LIMIT = BEGINS[DEGREES.length];

  /** Keeps a cell that a circle touches by less than a rounding error. */
  private static final double ROUNDING = 1e-9;

  private PlaceKeys() {}

  static int state(int ordinal) {
    return STATES + ordinal;
  }

  /** The cells that a point lies in. */
  static void cells(double lat, double lon, IntConsumer sink) {
    for (int grid = 0; grid < DEGREES.length; grid++) {
      sink.accept(key(grid, row(grid, lat), column(grid, lon)));
    }
  }

  /** Takes a cell that a circle touches. */
  interface CellSink {

    /**
     * One cell.
     *
     * @param inside whether the whole cell lies in the circle
     */
    void cell(int key, boolean inside);
  }

  /** The cells that a circle touches, and perhaps a few beside it. */
  static void cells(Centre centre, int miles, CellSink sink) {
    int grid = grid(miles);
    double angle = miles / Circle.EARTH_RADIUS_MILES;
    double high = Math.toDegrees(angle) + ROUNDING;
    double wide =
        Math.toDegrees(Math.asin(Math.sin(angle) / Math.cos(Math.toRadians(centre.lat))))
            + ROUNDING;
    int south = row(grid, centre.lat - high);
    int north = row(grid, centre.lat + high);
    int west = (int) Math.floor((centre.lon - wide + 180) / DEGREES[grid]);
    int east = (int) Math.floor((centre.lon + wide + 180) / DEGREES[grid]);
    for (int row = south; row <= north; row++) {
      for (int column = west; column <= east; column++) {
        int around = Math.floorMod(column, columns(grid));
        sink.cell(key(grid, row, around), inside(centre, miles, grid, row, around));
      }
    }
  }

  private static int grid(int miles) {
    int grid = 0;
    while (miles > WIDEST[grid]) {
      grid++;
    }
    return grid;
  }

  /** The farthest point of a cell is one of its corners. */
  private static boolean inside(Centre centre, int miles, int grid, int row, int column) {
    double south = (double) row * DEGREES[grid] - 90;
    double west = (double) column * DEGREES[grid] - 180;
    double farthest = 0;
    for (int corner = 0; corner < 4; corner++) {
      double lat = south + (corner & 1) * DEGREES[grid];
      double lon = west + (corner >> 1) * DEGREES[grid];
      farthest = Math.max(farthest, Circle.miles(centre.lat, centre.lon, lat, lon));
    }
    return farthest < miles - ROUNDING;
  }

  private static int key(int grid, int row, int column) {
    return BEGINS[grid] + row * columns(grid) + column;
  }

  private static int row(int grid, double lat) {
    int row = (int) Math.floor((lat + 90) / DEGREES[grid]);
    return Math.clamp(row, 0, 180 / DEGREES[grid] - 1);
  }

  private static int column(int grid, double lon) {
    int column = (int) Math.floor((lon + 180) / DEGREES[grid]);
    return Math.clamp(column, 0, columns(grid) - 1);
  }

  private static int columns(int grid) {
    return 360 / DEGREES[grid];
  }
}
