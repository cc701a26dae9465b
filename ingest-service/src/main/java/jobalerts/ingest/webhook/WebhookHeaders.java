package jobalerts.ingest.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jobalerts.ingest.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * The headers of a webhook, each read within bounds; nothing of them is verified yet.
 *
 * @param now when they came
 * @param tolerance how far a timestamp may be from that, before or after
 */
public record WebhookHeaders(HttpHeaders all, Instant now, Duration tolerance) {

  /** The header, which must be there. */
  public String required(String name, int longest) {
    return optional(name, longest)
        .orElseThrow(() ->
            Refusal.of(
                HttpStatus.BAD_REQUEST, "missing-header", "The header " + name + " is missing."));
  }

  /** The header; empty when it is missing or blank. */
  public Optional<String> optional(String name, int longest) {
    @Nullable String value = all.getFirst(name);
    if (value != null && value.length() > longest) {
      throw bad("The header " + name + " is too long.");
    }
    return Optional.ofNullable(value).map(String::strip).filter(it -> !it.isEmpty());
  }

  /** Seconds of the epoch, near enough to now. */
  public Instant timestamp(String name) {
    Instant timestamp = instant(name, required(name, 20));
    if (Duration.between(timestamp, now).abs().compareTo(tolerance) > 0) {
      throw unauthorized(
          "old-signature",
          "%s is more than %d minutes from now: sign each attempt anew"
              .formatted(name, tolerance.toMinutes()));
    }
    return timestamp;
  }

  private static Instant instant(String name, String seconds) {
    try {
      return Instant.ofEpochSecond(Long.parseLong(seconds));
    } catch (NumberFormatException | DateTimeException _) {
      throw bad(name + " must be seconds of the epoch.");
    }
  }

  static Refusal unauthorized(String kind, String detail) {
    return Refusal.of(HttpStatus.UNAUTHORIZED, kind, detail);
  }

  private static Refusal bad(String detail) {
    return Refusal.of(HttpStatus.BAD_REQUEST, "bad-header", detail);
  }
}
