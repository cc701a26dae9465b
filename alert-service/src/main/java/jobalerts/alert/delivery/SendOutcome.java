package jobalerts.alert.delivery;

/** What the mail server said. */
sealed interface SendOutcome {

  /** It took the mail; that it is delivered nobody says. */
  record Accepted() implements SendOutcome {}

  /** It may take it another time. */
  record Later(String reason) implements SendOutcome {}

  /** It will never take it. */
  record Refused(String reason) implements SendOutcome {}

  /**
   * It got the mail, and the connection broke before its answer: nobody knows whether it took it.
   */
  record Unknown(String reason) implements SendOutcome {}
}
