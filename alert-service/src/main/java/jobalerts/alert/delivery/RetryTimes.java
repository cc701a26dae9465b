package jobalerts.alert.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * When what failed is tried again: each time twice as long after, up to a longest wait, and give or
 * take a fifth, so that a queue spreads.
 */
record RetryTimes(Duration first, Duration longest, RandomGenerator random) {

  private static final int MOST_DOUBLINGS = 20;

  /**
   * @param tries how many there were, at least one
   */
  Instant after(int tries, Instant now) {
    long millis = first.toMillis() << Math.min(tries - 1, MOST_DOUBLINGS);
    double spread = 0.8 + 0.4 * random.nextDouble();
    return now.plusMillis((long) (Math.min(millis, longest.toMillis()) * spread));
  }
}
