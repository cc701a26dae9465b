package jobalerts.common;

/** The names of the topics. */
public final class Topics {

  /** Postings, compacted; key = posting id, value = {@link jobalerts.common.posting.Posting}. */
  public static final String JOB_POSTINGS = "job-postings";

  /**
   * Matches; key = posting id, value = {@link jobalerts.common.alert.AlertsMatched}, in the
   * partition of the subscribers. Until all writers are new also key = subscriber id, value =
   * {@link jobalerts.common.alert.AlertMatched}.
   */
  public static final String ALERT_MATCHES = "alert-matches";

  /** What happened to mails; key = mail id, value = {@link jobalerts.common.alert.AlertMailed}. */
  public static final String ALERT_MAILS = "alert-mails";

  private Topics() {}

  /** Where a record of the topic goes that can not be processed. */
  public static String deadLettersOf(String topic) {
    return topic + ".dead-letters";
  }
}
