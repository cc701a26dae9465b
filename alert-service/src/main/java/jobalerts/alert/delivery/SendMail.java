package jobalerts.alert.delivery;

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
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Hands a mail to the SMTP server and tells what that made of it. */
@Component
class SendMail {

  private static final int PERMANENT = 500;
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final JavaMailSender sender;
  private final MailSettings settings;
  private final Clock clock;

  SendMail(JavaMailSender sender, MailSettings settings, Clock clock) {
    this.sender = sender;
    this.settings = settings;
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

  /** A reply of 5xx is for ever; anything else may pass. No address gets into the reason. */
  private static SendOutcome outcome(Exception failure) {
    int code = replyCode(failure);
    if (code >= PERMANENT) {
      return new SendOutcome.Refused("SMTP reply " + code);
    }
    return new SendOutcome.Later(
        code > 0 ? "SMTP reply " + code : failure.getClass().getSimpleName());
  }

  private static int replyCode(Exception failure) {
    int code = 0;
    for (Exception at = failure;
        at instanceof MessagingException messaging;
        at = messaging.getNextException()) {
      code =
          switch (at) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            case SMTPSenderFailedException from -> from.getReturnCode();
            default -> code;
          };
    }
    return code;
  }
}
