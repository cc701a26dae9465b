package jobalerts.ingest.feeds;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long a feed is left alone after a poll: its interval, or after failures 5 minutes, 10, 20 and
 * so on up to a day, and at least as long as its server asks for. A tenth more or less by chance
 * keeps feeds that failed together from coming back together.
 */
record NextPoll(RandomGenerator random) {

  private static final Duration LONGEST = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 10;

  Duration afterSuccess(Duration every) {
    return jittered(every);
  }

  Duration afterFailure(int failures, @Nullable Duration retryAfter) {
    int doublings = Math.min(failures - 1, MOST_DOUBLINGS);
    Duration backOff = shorter(FeedSetting.SHORTEST.multipliedBy(1L << doublings), LONGEST);
    Duration jittered = jittered(backOff);
    return retryAfter == null || retryAfter.compareTo(jittered) < 0 ? jittered : retryAfter;
  }

  private Duration jittered(Duration time) {
    return Duration.ofMillis((long) (time.toMillis() * random.nextDouble(0.9, 1.1)));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
