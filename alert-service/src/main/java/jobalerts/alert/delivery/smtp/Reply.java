package jobalerts.alert.delivery.smtp;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail server's reply that a mail was not taken with, without the server's words, which may tell
 * an address.
 *
 * @param enhanced the status of RFC 3463, or nothing
 */
public record Reply(Step step, int code, String enhanced) {

  /** What the server replied to. */
  public enum Step {
    SENDER,
    RECIPIENT,
    CONTENT
  }

  private static final Pattern ENHANCED =
      Pattern.compile("^\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
  private static final int CLOSING = 421;
  private static final int PERMANENT = 500;
  private static final int TOO_LARGE = 552;

  /** Reads what the server wrote, its code included. */
  static Reply of(Step step, int code, String written) {
    Matcher status = ENHANCED.matcher(written);
    return new Reply(step, code, status.find() ? status.group(1) : "");
  }

  /** Whether it would be the same another time. */
  public boolean permanent() {
    return code >= PERMANENT;
  }

  /**
   * Whether this mail will never be taken. A fault of the sender's own, such as its reputation or
   * its password, is none: it is the same with every mail, and would empty the queue.
   */
  public boolean endsTheMail() {
    return permanent()
        && switch (step) {
          case SENDER -> false;
          case RECIPIENT -> !concernsSender();
          case CONTENT -> concernsContent() && !concernsSender();
        };
  }

  /** Whether the server refuses by policy (X.7): what it thinks of the sender, not of the mail. */
  public boolean policy() {
    return permanent() && enhanced.startsWith("5.7.");
  }

  /** Whether the server ends the session with it. */
  boolean closes() {
    return code == CLOSING;
  }

  // X.1.7 and X.1.8: the sender's address, which many servers look at only when they know the
  // recipient. 530 to 538: authentication (RFC 4954).
  private boolean concernsSender() {
    return policy()
        || enhanced.equals("5.1.7")
        || enhanced.equals("5.1.8")
        || (code >= 530 && code <= 538);
  }

  // X.3: the server itself. X.3.4: too large for it.
  private boolean concernsContent() {
    return code == TOO_LARGE
        || enhanced.equals("5.3.4")
        || (!enhanced.isEmpty() && !enhanced.startsWith("5.3."));
  }

  @Override
  public String toString() {
    return "SMTP reply " + code + (enhanced.isEmpty() ? "" : " " + enhanced);
  }
}
