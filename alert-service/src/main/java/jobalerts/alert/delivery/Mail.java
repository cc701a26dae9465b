package jobalerts.alert.delivery;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is ready to be sent.
 *
 * @param id gives the Message-ID, so that the same mail is the same however often it is sent
 * @param unsubscribe the address of RFC 8058's one-click request; none for a mail that was asked
 *     for
 */
record Mail(
    UUID id, String to, String subject, String text, String html, @Nullable URI unsubscribe) {

  @Override
  public String toString() {
    return "Mail[" + id + "]";
  }
}
