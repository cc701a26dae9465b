package jobalerts.alert.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import jobalerts.alert.delivery.smtp.Handover;
import jobalerts.alert.delivery.smtp.Reply;
import jobalerts.alert.delivery.smtp.SmtpSessions;
import jobalerts.alert.mail.PausedDomains;
import jobalerts.alert.mail.ReturnPaths;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands a mail to the SMTP server and tells what that made of it. */
@Component
class SendMail {

  private static final Logger LOG = LoggerFactory.getLogger(SendMail.class);

  private final WriteMail write;
  private final SmtpSessions sessions;
  private final ReturnPaths returnPaths;
  private final PausedDomains domains;
  private final MeterRegistry metrics;

  SendMail(
      WriteMail write,
      SmtpSessions sessions,
      ReturnPaths returnPaths,
      PausedDomains domains,
      MeterRegistry metrics) {
    this.write = write;
    this.sessions = sessions;
    this.returnPaths = returnPaths;
    this.domains = domains;
    this.metrics = metrics;
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
    if (reply.policy()) {
      domains.refused(mail.to().substring(mail.to().lastIndexOf('@') + 1), reply.enhanced());
    }
    if (reply.endsTheMail()) {
      return new SendOutcome.Refused(reply.toString());
    }
    if (reply.permanent()) {
      LOG.error("The mail server does not take mails of this service: {}", reply);
      metrics.counter("jobalerts.mails.sender.refused").increment();
    }
    return new SendOutcome.Later(reply.toString());
  }
}
