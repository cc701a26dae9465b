package jobalerts.ingest.fetching;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After} (RFC 9110, section 10.2.3): seconds or a date; at most a day. */
final class RetryAfter {

  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  static @Nullable Duration read(@Nullable String header, Instant now) {
    if (header == null || header.length() > 40) {
      return null;
    }
    try {
      Duration wait = wait(header.strip(), now);
      return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    } catch (DateTimeException | ArithmeticException | NumberFormatException _) {
      return null;
    }
  }

  private static Duration wait(String header, Instant now) {
    return Character.isDigit(header.isEmpty() ? ' ' : header.charAt(0))
        ? Duration.ofSeconds(Long.parseLong(header))
        : Duration.between(
            now, ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
  }
}
