package jobalerts.ingest.fetching;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import jobalerts.ingest.TimelyWork;
import org.jspecify.annotations.Nullable;

/** What servers may ask to wait. */
public final class FuzzRetryAfter {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private FuzzRetryAfter() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String header = new String(input, StandardCharsets.UTF_8);
    TimelyWork.run(() -> check(RetryAfter.read(header, NOW)));
  }

  private static void check(@Nullable Duration wait) {
    if (wait != null && (wait.isNegative() || wait.compareTo(Duration.ofDays(1)) > 0)) {
      throw new AssertionError("Waits for " + wait);
    }
  }
}
