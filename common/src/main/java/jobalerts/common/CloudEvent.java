package jobalerts.common;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The attributes of an event, as headers of its record (CloudEvents 1.0, Kafka binding, binary
 * mode).
 *
 * @param source who says so: a URI reference such as {@code /ingest-service}
 * @param type what happened, such as {@code jobalerts.posting.opened}
 * @param subject what it happened to
 */
public record CloudEvent(UUID id, String source, String type, String subject, Instant time) {

  public Headers headers() {
    Headers headers = new RecordHeaders();
    add(headers, "ce_specversion", "1.0");
    add(headers, "ce_id", id.toString());
    add(headers, "ce_source", source);
    add(headers, "ce_type", type);
    add(headers, "ce_subject", subject);
    add(headers, "ce_time", time.toString());
    add(headers, "content-type", "application/json");
    return headers;
  }

  /** The id that the headers of an event carry; empty when they carry none. */
  public static Optional<UUID> idOf(Headers headers) {
    Header id = headers.lastHeader("ce_id");
    try {
      return id == null || id.value() == null
          ? Optional.empty()
          : Optional.of(UUID.fromString(new String(id.value(), StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** The type that the headers of an event carry; empty when they carry none. */
  public static Optional<String> typeOf(Headers headers) {
    return Optional.ofNullable(headers.lastHeader("ce_type"))
        .map(Header::value)
        .map(value -> new String(value, StandardCharsets.UTF_8));
  }

  private static void add(Headers headers, String key, String value) {
    headers.add(key, value.getBytes(StandardCharsets.UTF_8));
  }
}
