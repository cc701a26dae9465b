package jobalerts.alert.delivery;

import java.util.UUID;
import jobalerts.alert.delivery.smtp.Handover;
import jobalerts.alert.delivery.smtp.Reply;
import jobalerts.alert.delivery.smtp.SmtpSessions;
import jobalerts.alert.mail.ReturnPaths;
import org.springframework.stereotype.Component;

/** Hands a mail to the SMTP server and tells what that made of it. */
@Component
class SendMail {

  private final WriteMail write;
  private final SmtpSessions sessions;
  private final ReturnPaths returnPaths;
  private final NoteRefusals refusals;

  SendMail(WriteMail write, SmtpSessions sessions, ReturnPaths returnPaths, NoteRefusals refusals) {
    this.write = write;
    this.sessions = sessions;
    this.returnPaths = returnPaths;
    this.refusals = refusals;
  }

  /** Waits for the server's answer; many threads may call it. */
  SendOutcome send(Mail mail) {
    return send(mail, mail.id());
  }

  /** The same, where what is reported of the mail is to be known by another id than its own. */
  SendOutcome send(Mail mail, UUID reportedAs) {
    byte[] written;
    try {
      written = write.bytes(mail);
    } catch (IllegalArgumentException e) {
      return new SendOutcome.Refused("can not be written: " + e.getClass().getSimpleName());
    }
    String from = returnPaths.of(mail.kind(), reportedAs);
    return switch (sessions.send(from, mail.to(), written)) {
      case Handover.Taken _ -> new SendOutcome.Accepted();
      case Handover.Refused(Reply reply) -> refused(mail, reply);
      case Handover.Broken(String reason) -> new SendOutcome.Later(reason);
      case Handover.Unknown(String reason) -> new SendOutcome.Unknown(reason);
    };
  }

  private SendOutcome refused(Mail mail, Reply reply) {
    refusals.note(mail, reply);
    return reply.endsTheMail()
        ? new SendOutcome.Refused(reply.toString())
        : new SendOutcome.Later(reply.toString());
  }
}
