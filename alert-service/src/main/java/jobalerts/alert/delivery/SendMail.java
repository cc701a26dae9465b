package jobalerts.alert.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import jobalerts.alert.delivery.mime.AlternativeMail;
import jobalerts.alert.delivery.mime.DkimSettings;
import jobalerts.alert.delivery.mime.SignMails;
import jobalerts.alert.delivery.smtp.Handover;
import jobalerts.alert.delivery.smtp.Reply;
import jobalerts.alert.delivery.smtp.SmtpSessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands a mail to the SMTP server and tells what that made of it. */
@Component
class SendMail {

  private static final Logger LOG = LoggerFactory.getLogger(SendMail.class);

  private final SmtpSessions sessions;
  private final MailSettings settings;
  private final MailHeaders headers;
  private final SignMails sign;
  private final MeterRegistry metrics;
  private final Clock clock;

  SendMail(
      SmtpSessions sessions,
      MailSettings settings,
      DkimSettings dkim,
      MeterRegistry metrics,
      Clock clock) {
    this.sessions = sessions;
    this.settings = settings;
    this.headers = new MailHeaders(settings);
    this.sign = new SignMails(dkim);
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Waits for the server's answer; many threads may call it. */
  SendOutcome send(Mail mail) {
    byte[] written;
    try {
      written = written(mail);
    } catch (IllegalArgumentException e) {
      return new SendOutcome.Refused("can not be written: " + e.getClass().getSimpleName());
    }
    return switch (sessions.send(settings.from(), mail.to(), written)) {
      case Handover.Taken _ -> new SendOutcome.Accepted();
      case Handover.Refused(Reply reply) -> refused(reply);
      case Handover.Broken(String reason) -> new SendOutcome.Later(reason);
      case Handover.Unknown(String reason) -> new SendOutcome.Unknown(reason);
    };
  }

  private byte[] written(Mail mail) {
    Instant now = clock.instant();
    String boundary = mail.id().toString();
    AlternativeMail unsigned =
        AlternativeMail.of(headers.of(mail, now), boundary, mail.text(), mail.html());
    return sign.signed(unsigned, now).bytes();
  }

  private SendOutcome refused(Reply reply) {
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
