package jobalerts.alert.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Hands a mail to the SMTP server and tells what that made of it. */
@Component
class SendMail {

  private static final Logger LOG = LoggerFactory.getLogger(SendMail.class);
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final JavaMailSender sender;
  private final MailSettings settings;
  private final MeterRegistry metrics;
  private final Clock clock;

  SendMail(JavaMailSender sender, MailSettings settings, MeterRegistry metrics, Clock clock) {
    this.sender = sender;
    this.settings = settings;
    this.metrics = metrics;
    this.clock = clock;
  }

  SendOutcome send(Mail mail) {
    try {
      sender.send(message(mail));
      return new SendOutcome.Accepted();
    } catch (MailSendException e) {
      Exception cause = e.getMessageExceptions().length > 0 ? e.getMessageExceptions()[0] : e;
      return outcome(cause);
    } catch (MailException e) {
      return new SendOutcome.Later(e.getClass().getSimpleName());
    } catch (MessagingException | UnsupportedEncodingException e) {
      return new SendOutcome.Refused("can not be written: " + e.getClass().getSimpleName());
    }
  }

  private MimeMessage message(Mail mail) throws MessagingException, UnsupportedEncodingException {
    MimeMessage message = sender.createMimeMessage();
    message.setFrom(new InternetAddress(settings.from(), settings.name(), UTF_8));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
    message.setSubject(Lines.header(mail.subject()), UTF_8);
    message.setSentDate(Date.from(clock.instant()));
    // The last alternative is the preferred one (RFC 2046, section 5.1.4).
    message.setContent(
        new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
    message.setHeader("Message-ID", "<" + mail.id() + "@" + settings.domain() + ">");
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    URI unsubscribe = mail.unsubscribe();
    if (unsubscribe != null) {
      message.setHeader("List-Id", "Job alerts <alerts." + settings.domain() + ">");
      message.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    return message;
  }

  private static MimeBodyPart part(String content, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(content, UTF_8, subtype);
    return part;
  }

  /** No address gets into the reason. */
  private SendOutcome outcome(Exception failure) {
    Reply reply = Reply.in(failure);
    if (reply == null) {
      return new SendOutcome.Later(failure.getClass().getSimpleName());
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
