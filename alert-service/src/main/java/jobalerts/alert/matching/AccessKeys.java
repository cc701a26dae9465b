package jobalerts.alert.matching;

/**
 * Under which keys an alert is found: each of its roles with each of its places, and whether it
 * asks for words.
 */
final class AccessKeys {

  static final int ANY_ROLE = 22;

  private static final int ROLES = ANY_ROLE + 1;

  /** An alert with more than that is found under any role, and asked itself for its own. */
  private static final int MOST = 256;

  private AccessKeys() {}

  /** Takes a key of an alert. */
  interface KeySink {

    /**
     * One key.
     *
     * @param exact whether the alert itself must be asked for its place or role
     */
    void key(int key, boolean exact);
  }

  static int key(int place, int role, boolean worded) {
    return (place * ROLES + role) * 2 + (worded ? 1 : 0);
  }

  static boolean isWorded(int key) {
    return (key & 1) != 0;
  }

  static void each(PackedCriteria criteria, Centres centres, KeySink sink) {
    int miles = PackedCriteria.miles(criteria.where);
    int roles = PackedCriteria.roles(criteria.what);
    long states = PackedCriteria.states(criteria.where);
    boolean worded = TermRule.asks(criteria.terms);
    if (miles > 0) {
      PlaceKeys.cells(
          centres.get(PackedCriteria.centre(criteria.where)),
          miles,
          (cell, inside) -> each(cell, roles, worded, !inside, sink));
    } else if (states == 0) {
      each(PlaceKeys.ANYWHERE, roles, worded, false, sink);
    } else {
      boolean many = Long.bitCount(states) * Integer.bitCount(roles) > MOST;
      for (long left = states; left != 0; left &= left - 1) {
        int place = PlaceKeys.state(Long.numberOfTrailingZeros(left));
        each(place, many ? 0 : roles, worded, many, sink);
      }
    }
  }

  private static void each(int place, int roles, boolean worded, boolean exact, KeySink sink) {
    if (roles == 0) {
      sink.key(key(place, ANY_ROLE, worded), exact);
    }
    for (int left = roles; left != 0; left &= left - 1) {
      sink.key(key(place, Integer.numberOfTrailingZeros(left), worded), exact);
    }
  }
}
