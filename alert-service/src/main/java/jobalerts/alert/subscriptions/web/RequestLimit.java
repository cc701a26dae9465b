package jobalerts.alert.subscriptions.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import jobalerts.alert.web.TooManyRequests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Bounds the sign-ups of a client, so that nobody floods strangers with confirmation mails. */
@Component
final class RequestLimit {

  private static final Duration HOUR = Duration.ofHours(1);

  private final Cache<String, Bucket> buckets;
  private final int perHour;
  private final TimeMeter time;

  @Autowired
  RequestLimit(RequestLimitSettings settings, Clock clock) {
    this(settings.perHour(), settings.clients(), clock);
  }

  /** For what is counted apart from the sign-ups. */
  RequestLimit(int perHour, int clients, Clock clock) {
    this.perHour = perHour;
    this.time = new ClockMeter(clock);
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(clients)
            .expireAfterAccess(HOUR)
            .ticker(time::currentTimeNanos)
            .build();
  }

  /** Counts a request, or throws {@link TooManyRequests}. */
  void take(String address) {
    Bucket bucket = buckets.get(client(address), _ -> fullBucket());
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  /**
   * Who an address stands for: with IPv6 a household has all of a /64, so its first four groups
   * count.
   */
  static String client(String address) {
    return address.indexOf(':') < 0 ? address : network(address);
  }

  // Tomcat writes IPv6 addresses in full; what it did not write so is at worst its own client.
  private static String network(String address) {
    String[] groups = address.split(":", -1);
    return groups.length == 8
        ? String.join(":", groups[0], groups[1], groups[2], groups[3])
        : address;
  }

  private Bucket fullBucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, HOUR))
        .withCustomTimePrecision(time)
        .build();
  }

  private record ClockMeter(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
