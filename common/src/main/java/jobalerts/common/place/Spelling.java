package jobalerts.common.place;

/** Whether two names are the same but for one letter. */
final class Spelling {

  private Spelling() {}

  /** One letter added, left out, replaced or swapped with its neighbour, the first one excepted. */
  static boolean oneEdit(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1 || a.equals(b)) {
      return false;
    }
    int same = sameBegin(a, b);
    return same > 0
        && (sameFrom(a, same + 1, b, same + 1)
            || sameFrom(a, same + 1, b, same)
            || sameFrom(a, same, b, same + 1)
            || swapped(a, b, same));
  }

  private static int sameBegin(String a, String b) {
    int at = 0;
    while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    return at;
  }

  private static boolean sameFrom(String a, int fromA, String b, int fromB) {
    int rest = a.length() - fromA;
    return rest >= 0 && rest == b.length() - fromB && a.regionMatches(fromA, b, fromB, rest);
  }

  private static boolean swapped(String a, String b, int at) {
    return at + 1 < a.length()
        && at + 1 < b.length()
        && a.charAt(at) == b.charAt(at + 1)
        && a.charAt(at + 1) == b.charAt(at)
        && sameFrom(a, at + 2, b, at + 2);
  }
}
