package jobalerts.local.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A mail as it arrived.
 *
 * @param id sortable by arrival, fit for a URL
 * @param from of the envelope; empty for a bounce
 * @param to of the envelope: whom it was delivered to, whatever the header says
 * @param headers in their order, decoded
 * @param raw the whole source, with the envelope as the first headers
 */
public record ReceivedMail(
    String id,
    Instant receivedAt,
    String from,
    List<String> to,
    String subject,
    List<Header> headers,
    String text,
    String html,
    String raw) {

  /** A header line, its value unfolded and decoded. */
  public record Header(String name, String value) {}

  public Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }
}
