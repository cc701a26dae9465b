package jobalerts.alert.delivery.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the mail server that takes one mail after the other.
 *
 * <p>Where the server can, the sender, the recipient and DATA go out in one piece, and their
 * replies are read in that order (RFC 2920): a mail costs two waits instead of four. A server may
 * ask for the content though it refused the recipient; it then gets an empty one (section 3.1).
 */
final class SmtpSession extends SMTPTransport {

  private static final int OK_BELOW = 300;
  private static final int REFUSED_FROM = 400;

  private final Wire wire;
  private final Deque<Reply.Step> owed = new ArrayDeque<>();
  private @Nullable Reply refusal;
  private boolean answered;
  private boolean ended;
  private boolean broken;
  private int mails;
  private Instant usedAt = Instant.EPOCH;

  SmtpSession(Session session, String protocol, boolean tls, Wire wire) {
    super(session, new URLName(protocol, null, -1, null, null, null), protocol, tls);
    this.wire = wire;
  }

  synchronized Handover handOver(String from, String to, byte[] mail, Instant now) {
    begin(now);
    try {
      if (offer(from, to)) {
        OutputStream content = data();
        if (refusal == null) {
          content.write(mail);
        }
        finishData();
      } else {
        simpleCommand("RSET");
      }
    } catch (MessagingException | IOException e) {
      return failed(e);
    }
    return outcome(new Handover.Taken());
  }

  private void begin(Instant now) {
    mails++;
    usedAt = now;
    refusal = null;
    answered = false;
    ended = false;
  }

  /** Whether the content may follow, as far as is known: replies may still be owed. */
  private boolean offer(String from, String to) throws MessagingException, IOException {
    boolean pipelining = supportsExtension("PIPELINING");
    if (pipelining) {
      wire.gather();
    }
    ask(Reply.Step.SENDER, "MAIL FROM:<" + from + ">");
    if (!pipelining) {
      settle();
    }
    if (refusal == null) {
      ask(Reply.Step.RECIPIENT, "RCPT TO:<" + to + ">");
    }
    if (!pipelining) {
      settle();
    }
    return refusal == null;
  }

  private void ask(Reply.Step step, String command) throws MessagingException {
    sendCommand(command);
    owed.add(step);
  }

  /** Sends what waits, and reads the replies that come before the next one. */
  private void settle() throws MessagingException {
    try {
      wire.release();
    } catch (IOException e) {
      throw new MessagingException("can not be sent", e);
    }
    while (!owed.isEmpty()) {
      Reply.Step step = owed.remove();
      int code = super.readServerResponse();
      answered |= code > 0;
      if (code >= REFUSED_FROM) {
        refuse(step, code);
      } else if (code < 0 || code >= OK_BELOW) {
        throw new MessagingException("no reply");
      }
    }
  }

  private void refuse(Reply.Step step, int code) {
    if (refusal == null) {
      refusal = Reply.of(step, code, getLastServerResponse());
    }
  }

  @Override
  protected int readServerResponse() throws MessagingException {
    settle();
    return super.readServerResponse();
  }

  @Override
  protected void sendCommand(String command) throws MessagingException {
    super.sendCommand(command);
    // A write that fails has not passed its last bytes on: then the point was not sent.
    ended |= command.equals(".");
  }

  private Handover failed(Exception failure) {
    owed.clear();
    if (failure instanceof SMTPSendFailedException reply && reply.getReturnCode() >= REFUSED_FROM) {
      if (refusal == null) {
        refusal =
            Reply.of(Reply.Step.CONTENT, reply.getReturnCode(), String.valueOf(reply.getMessage()));
      }
    } else {
      broken = true;
    }
    String reason = reason(failure);
    return outcome(ended ? new Handover.Unknown(reason) : new Handover.Broken(reason));
  }

  private Handover outcome(Handover unlessRefused) {
    Reply reply = refusal;
    if (reply == null) {
      return unlessRefused;
    }
    broken |= reply.closes();
    return new Handover.Refused(reply);
  }

  /** No address gets into it. */
  static String reason(Exception failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return "connection: " + cause.getClass().getSimpleName();
  }

  /** Whether the server had left before it heard of the mail, as it may with an idle session. */
  boolean wasLeft() {
    Reply reply = refusal;
    return broken
        && (!answered || (reply != null && reply.closes() && reply.step() == Reply.Step.SENDER));
  }

  boolean isBroken() {
    return broken;
  }

  int mails() {
    return mails;
  }

  Instant usedAt() {
    return usedAt;
  }
}
