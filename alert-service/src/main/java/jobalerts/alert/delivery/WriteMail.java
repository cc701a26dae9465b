package jobalerts.alert.delivery;

import java.time.Clock;
import java.time.Instant;
import jobalerts.alert.delivery.mime.AlternativeMail;
import jobalerts.alert.delivery.mime.DkimSettings;
import jobalerts.alert.delivery.mime.SignMails;
import org.springframework.stereotype.Component;

/** Writes a mail as it is handed over: with its headers, and signed. */
@Component
class WriteMail {

  private final MailHeaders headers;
  private final SignMails sign;
  private final Clock clock;

  WriteMail(MailSettings settings, DkimSettings dkim, Clock clock) {
    this.headers = new MailHeaders(settings);
    this.sign = new SignMails(dkim);
    this.clock = clock;
  }

  /**
   * @throws IllegalArgumentException if a header can not be written
   */
  byte[] bytes(Mail mail) {
    Instant now = clock.instant();
    String boundary = mail.id().toString();
    AlternativeMail unsigned =
        AlternativeMail.of(headers.of(mail, now), boundary, mail.text(), mail.html());
    return sign.signed(unsigned, now).bytes();
  }
}
