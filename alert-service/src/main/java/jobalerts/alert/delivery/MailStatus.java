package jobalerts.alert.delivery;

/** Where a mail stands after an attempt, and where its matches stand then. */
enum MailStatus {
  WAITING("waiting", "waiting"),
  SENT("sent", "mailed"),
  REJECTED("rejected", "rejected"),
  FAILED("failed", "rejected"),
  SUPPRESSED("suppressed", "rejected"),
  HELD("held", "held"),
  WITHDRAWN("withdrawn", "withdrawn");

  private final String id;
  private final String ofMatches;

  MailStatus(String id, String ofMatches) {
    this.id = id;
    this.ofMatches = ofMatches;
  }

  /** As it stands in the table. */
  String id() {
    return id;
  }

  String ofMatches() {
    return ofMatches;
  }
}
