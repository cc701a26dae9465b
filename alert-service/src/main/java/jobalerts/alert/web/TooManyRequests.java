package jobalerts.alert.web;

import java.time.Duration;

/** A client asked more often than it may. */
public class TooManyRequests extends RuntimeException {

  private final Duration retryAfter;

  public TooManyRequests(Duration retryAfter) {
    super("too many requests; next one in " + retryAfter);
    this.retryAfter = retryAfter;
  }

  /** Whole seconds, as the header Retry-After wants them, and never none. */
  public long retryAfterSeconds() {
    return Math.max(1, retryAfter.plusSeconds(1).minusNanos(1).toSeconds());
  }
}
