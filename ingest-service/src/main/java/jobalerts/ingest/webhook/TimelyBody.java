package jobalerts.ingest.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jobalerts.ingest.web.Refusal;
import org.springframework.http.HttpStatus;

/** A body that must be here in time: whoever sends a byte now and then holds no place for long. */
final class TimelyBody {

  private final InputStream body;
  private final Clock clock;
  private final Duration within;
  private final Instant end;

  TimelyBody(InputStream body, Clock clock, Duration within) {
    this.body = body;
    this.clock = clock;
    this.within = within;
    this.end = clock.instant().plus(within);
  }

  /** As {@link InputStream#read(byte[])}, which itself waits no longer than the connection does. */
  int read(byte[] chunk) {
    int n = next(chunk);
    if (n >= 0 && clock.instant().isAfter(end)) {
      throw Refusal.of(
          HttpStatus.REQUEST_TIMEOUT,
          "slow-body",
          "A body of this type must be here within %,d seconds.".formatted(within.toSeconds()));
    }
    return n;
  }

  private int next(byte[] chunk) {
    try {
      return body.read(chunk);
    } catch (IOException _) {
      throw Refusal.of(
          HttpStatus.BAD_REQUEST, "broken-body", "The body broke off or is not well chunked.");
    }
  }
}
