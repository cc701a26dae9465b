package jobalerts.alert.delivery;

import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jobalerts.alert.delivery.mime.Header;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a mail, those that its class asks for among them.
 *
 * <p>Alerts are bulk mail: they name their list and how to leave it (RFC 2369, RFC 2919, RFC 8058),
 * and the campaign that complaints are counted for (Feedback-ID; nothing in it tells readers
 * apart). Every mail says that no person wrote it (RFC 3834), so that none answers.
 */
final class MailHeaders {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.US).withZone(ZoneOffset.UTC);

  private final MailSettings settings;
  private final Header from;
  private final Header listId;
  private final Header feedbackId;

  MailHeaders(MailSettings settings) {
    this.settings = settings;
    this.from = new Header("From", mailbox(settings.from(), settings.name()));
    this.listId = new Header("List-Id", "Job alerts <alerts." + settings.domain() + ">");
    this.feedbackId =
        new Header(
            "Feedback-ID", "openings:alert:" + settings.domain() + ":" + settings.senderId());
  }

  List<Header> of(Mail mail, Instant now) {
    List<Header> headers = new ArrayList<>();
    String messageId = "<" + mail.id() + "@" + settings.domain() + ">";
    headers.add(new Header("Message-ID", messageId));
    if (settings.postmark()) {
      headers.add(new Header("X-PM-Metadata-message-id", messageId));
    }
    headers.add(new Header("Date", DATE.format(now)));
    headers.add(from);
    headers.add(new Header("To", mail.to()));
    headers.add(Header.text("Subject", Lines.header(mail.subject())));
    switch (mail.kind()) {
      case ALERT -> addListHeaders(headers, mail.unsubscribe());
      case CONFIRMATION, NOTICE -> {}
    }
    headers.add(new Header("Auto-Submitted", "auto-generated"));
    headers.add(new Header("X-Auto-Response-Suppress", "All"));
    return headers;
  }

  private void addListHeaders(List<Header> headers, @Nullable URI unsubscribe) {
    headers.add(listId);
    headers.add(new Header("List-Unsubscribe", "<" + unsubscribe + ">" + byMail(unsubscribe)));
    headers.add(new Header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    headers.add(feedbackId);
    headers.add(new Header("Precedence", "bulk"));
  }

  private String byMail(@Nullable URI unsubscribe) {
    if (settings.unsubscribeTo().isEmpty()) {
      return "";
    }
    String link = String.valueOf(unsubscribe);
    String token = link.substring(link.lastIndexOf('/') + 1);
    return ",\r\n <mailto:" + settings.unsubscribeTo() + "?subject=unsubscribe%20" + token + ">";
  }

  private static String mailbox(String address, String name) {
    try {
      return new InternetAddress(address, name, StandardCharsets.UTF_8.name()).toString();
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
