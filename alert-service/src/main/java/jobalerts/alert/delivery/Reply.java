package jobalerts.alert.delivery;

import jakarta.mail.MessagingException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * A mail server's reply that a mail was not taken with, without the server's words, which may tell
 * an address.
 *
 * @param enhanced the status of RFC 3463, or nothing
 */
record Reply(Step step, int code, String enhanced) {

  /** What the server replied to. */
  enum Step {
    SENDER,
    RECIPIENT,
    CONTENT
  }

  private static final Pattern ENHANCED =
      Pattern.compile("^\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
  private static final int PERMANENT = 500;
  private static final int TOO_LARGE = 552;

  /** The last one of the chain of failures. */
  static @Nullable Reply in(Exception failure) {
    Reply reply = null;
    for (Exception at = failure;
        at instanceof MessagingException messaging;
        at = messaging.getNextException()) {
      reply =
          switch (at) {
            case SMTPAddressFailedException it -> of(Step.RECIPIENT, it.getReturnCode(), it);
            case SMTPSenderFailedException it -> of(Step.SENDER, it.getReturnCode(), it);
            case SMTPSendFailedException it -> of(step(it), it.getReturnCode(), it);
            default -> reply;
          };
    }
    return reply;
  }

  private static Reply of(Step step, int code, Exception failure) {
    Matcher status = ENHANCED.matcher(String.valueOf(failure.getMessage()));
    return new Reply(step, code, status.find() ? status.group(1) : "");
  }

  private static Step step(SMTPSendFailedException failure) {
    String command = String.valueOf(failure.getCommand()).toUpperCase(Locale.ROOT);
    // The other commands are DATA and the point at its end.
    return command.startsWith("DATA") || command.startsWith(".") ? Step.CONTENT : Step.SENDER;
  }

  boolean permanent() {
    return code >= PERMANENT;
  }

  /**
   * Whether this mail will never be taken. A fault of the sender's own, such as its reputation or
   * its password, is none: it is the same with every mail, and would empty the queue.
   */
  boolean endsTheMail() {
    return permanent()
        && switch (step) {
          case SENDER -> false;
          case RECIPIENT -> !concernsSender();
          case CONTENT -> concernsContent() && !concernsSender();
        };
  }

  // X.7: policy and security. X.1.7 and X.1.8: the sender's address, which many servers look at
  // only when they know the recipient. 530 to 538: authentication (RFC 4954).
  private boolean concernsSender() {
    return enhanced.startsWith("5.7.")
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
