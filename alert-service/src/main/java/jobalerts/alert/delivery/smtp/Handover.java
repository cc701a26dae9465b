package jobalerts.alert.delivery.smtp;

/** What became of a mail that was offered to the mail server. */
public sealed interface Handover {

  /** The server has it. */
  record Taken() implements Handover {}

  /** The server said no, and has nothing. */
  record Refused(Reply reply) implements Handover {}

  /**
   * There was no connection, or it broke before the mail's end was sent: the server has nothing.
   */
  record Broken(String reason) implements Handover {}

  /** The mail's end was sent and no answer came: the server may have it or not. */
  record Unknown(String reason) implements Handover {}
}
