package jobalerts.ingest.feeds;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a source is polled.
 *
 * @param employer whose openings they are, where the feed does not say it
 */
public record FeedSetting(FeedFormat format, URI url, Duration every, @Nullable String employer) {

  public static final Duration SHORTEST = Duration.ofMinutes(5);
  public static final Duration LONGEST = Duration.ofDays(7);

  /** Without what may hold a key. */
  @Override
  public String toString() {
    return "FeedSetting[" + format.id() + " at " + url.getHost() + "]";
  }
}
