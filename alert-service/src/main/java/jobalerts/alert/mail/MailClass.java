package jobalerts.alert.mail;

/**
 * What a mail is to its reader. Its headers, its footer and the suppressions that hold it back
 * follow from this alone.
 */
public enum MailClass {

  /** Asks whether an alert is wanted; somebody typed the address into a form just now. */
  CONFIRMATION,

  /** Tells openings. The only class that is sent in bulk, and that can be unsubscribed from. */
  ALERT,

  /** Tells subscribers what becomes of their own alerts, such as that one is about to end. */
  NOTICE
}
