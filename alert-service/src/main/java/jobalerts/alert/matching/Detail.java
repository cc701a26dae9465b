package jobalerts.alert.matching;

/**
 * What stands beside an alert in its cluster, so that the alert itself need not be looked up: in a
 * cell of the map its circle, elsewhere the limits that columns only know roughly.
 */
final class Detail {

  /** A circle that holds the whole cell. */
  static final int INSIDE = 0;

  private static final int PAY_BITS = 20;
  private static final int YEARS_BITS = 6;
  private static final int YEARS = (1 << YEARS_BITS) - 1;
  private static final int CENTRE_BITS = 24;
  private static final int CENTRES = (1 << CENTRE_BITS) - 1;

  private Detail() {}

  static int ofCircle(long where) {
    return (PackedCriteria.miles(where) << CENTRE_BITS) | PackedCriteria.centre(where);
  }

  /** Whether a circle holds one of the points. */
  static boolean isNear(int circle, Centre[] centres, Centre[] points) {
    return circle == INSIDE || centres[circle & CENTRES].within(circle >>> CENTRE_BITS, points);
  }

  /** Whether the limits fit. */
  static boolean isPossible(long limits) {
    return PackedCriteria.leastPay(limits) < 1 << PAY_BITS;
  }

  static int ofLimits(long limits) {
    return (PackedCriteria.leastPay(limits) << (2 * YEARS_BITS))
        | (PackedCriteria.leastYears(limits) << YEARS_BITS)
        | Math.min(YEARS, PackedCriteria.mostYears(limits));
  }

  /**
   * Whether pay and years are within the limits.
   *
   * @param years negative if not stated
   */
  static boolean isWithin(int limits, long pay, int years) {
    int least = (limits >>> YEARS_BITS) & YEARS;
    int most = limits & YEARS;
    return limits >>> (2 * YEARS_BITS) <= pay
        && (years < 0 || (least <= years && (years <= most || most == YEARS)));
  }
}
