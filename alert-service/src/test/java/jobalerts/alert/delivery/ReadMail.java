package jobalerts.alert.delivery;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;

/** The alternatives of a mail, as a mail program reads them. */
final class ReadMail {

  private ReadMail() {}

  static String text(MailServer.Received mail) {
    return part(mail, 0, "text/plain");
  }

  static String html(MailServer.Received mail) {
    return part(mail, 1, "text/html");
  }

  private static String part(MailServer.Received mail, int number, String type) {
    try {
      MimeMultipart alternatives = (MimeMultipart) mail.message().getContent();
      BodyPart part = alternatives.getBodyPart(number);
      if (alternatives.getCount() != 2 || !part.isMimeType(type)) {
        throw new AssertionError("no " + type + " among two in " + mail.raw());
      }
      return ((String) part.getContent()).replace("\r\n", "\n");
    } catch (MessagingException | IOException e) {
      throw new AssertionError(e);
    }
  }
}
