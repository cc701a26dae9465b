package jobalerts.alert.delivery;

/** The subject of an alert's mail: its best opening, and how many there are. */
final class AlertSubject {

  private static final int LONGEST_LEAD = 90;
  private static final int LONGEST_NEWS = 60;

  private AlertSubject() {}

  static String of(Telling first, int openings) {
    String lead = Lines.atMost(LONGEST_LEAD, first.title() + " at " + first.employer());
    if (openings == 1) {
      String updated = first.updated();
      return updated == null
          ? lead
          : "Updated: " + lead + " (" + Lines.atMost(LONGEST_NEWS, updated) + ")";
    }
    return lead + " and " + (openings - 1) + (openings == 2 ? " more job" : " more jobs");
  }
}
