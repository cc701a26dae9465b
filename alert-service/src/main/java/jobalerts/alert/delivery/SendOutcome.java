package jobalerts.alert.delivery;

/** What the mail server said. */
sealed interface SendOutcome {

  /** It took the mail; that it is delivered nobody says. */
  record Accepted() implements SendOutcome {}

  /** It may take it another time. */
  record Later(String reason) implements SendOutcome {}

  /** It will never take it. */
  record Refused(String reason) implements SendOutcome {}

  /** The connection broke when it had the whole mail, and before it answered. */
  record Unknown(String reason) implements SendOutcome {}
}
