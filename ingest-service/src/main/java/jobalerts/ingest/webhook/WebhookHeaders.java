package jobalerts.ingest.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import jobalerts.ingest.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * The headers of a webhook (Standard Webhooks 1.0.0), well-formed but not yet verified.
 *
 * @param signatures the {@code v1} ones, decoded; other versions are passed over
 */
record WebhookHeaders(String source, String id, Instant timestamp, List<byte[]> signatures) {

  private static final int MOST_SIGNATURES = 10;

  static WebhookHeaders of(HttpHeaders headers, Instant now, Duration tolerance) {
    String source = required(headers, "X-Source", 63);
    String id = required(headers, "webhook-id", 256);
    Instant timestamp = timestamp(required(headers, "webhook-timestamp", 20));
    if (Duration.between(timestamp, now).abs().compareTo(tolerance) > 0) {
      throw unauthorized(
          "old-signature",
          "webhook-timestamp is more than %d minutes from now: sign each attempt anew"
              .formatted(tolerance.toMinutes()));
    }
    List<byte[]> signatures = signatures(required(headers, "webhook-signature", 4_096));
    return new WebhookHeaders(source, id, timestamp, signatures);
  }

  static Refusal unauthorized(String kind, String detail) {
    return Refusal.of(HttpStatus.UNAUTHORIZED, kind, detail);
  }

  private static String required(HttpHeaders headers, String name, int longest) {
    @Nullable String value = headers.getFirst(name);
    if (value == null || value.isBlank()) {
      throw Refusal.of(
          HttpStatus.BAD_REQUEST, "missing-header", "The header " + name + " is missing.");
    }
    if (value.length() > longest) {
      throw Refusal.of(
          HttpStatus.BAD_REQUEST, "bad-header", "The header " + name + " is too long.");
    }
    return value.strip();
  }

  private static Instant timestamp(String seconds) {
    try {
      return Instant.ofEpochSecond(Long.parseLong(seconds));
    } catch (NumberFormatException | java.time.DateTimeException _) {
      throw Refusal.of(
          HttpStatus.BAD_REQUEST, "bad-header", "webhook-timestamp must be seconds of the epoch.");
    }
  }

  private static List<byte[]> signatures(String header) {
    List<byte[]> signatures = new ArrayList<>();
    for (String part : header.split(" +", 0)) {
      if (part.startsWith("v1,") && signatures.size() < MOST_SIGNATURES) {
        try {
          signatures.add(Base64.getDecoder().decode(part.substring(3)));
        } catch (IllegalArgumentException _) {
          // What is no Base64 is no signature of ours; another one may be.
        }
      }
    }
    return signatures;
  }
}
