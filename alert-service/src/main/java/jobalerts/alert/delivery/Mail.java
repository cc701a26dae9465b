package jobalerts.alert.delivery;

import java.net.URI;
import java.util.UUID;
import jobalerts.alert.mail.MailClass;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is ready to be sent.
 *
 * @param id gives the Message-ID, so that the same mail is the same however often it is sent
 * @param kind what its headers follow from
 * @param unsubscribe the address of RFC 8058's one-click request, which an alert's mail has
 */
record Mail(
    UUID id,
    MailClass kind,
    String to,
    String subject,
    String text,
    String html,
    @Nullable URI unsubscribe) {

  Mail {
    if ((kind == MailClass.ALERT) != (unsubscribe != null)) {
      throw new IllegalArgumentException("Alerts, and only they, can be unsubscribed from");
    }
  }

  @Override
  public String toString() {
    return "Mail[" + kind + " " + id + "]";
  }
}
