package jobalerts.alert.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When mails may go out: token buckets, one for all and one for each domain that has a rate. A slot
 * is taken ahead of its time, so each mail learns when its turn is, and the first come keep their
 * order. A bucket holds what a second brings, one mail at least.
 */
@Component
class SendingRates {

  private static final int MOST_DOMAINS = 100_000;
  private static final long NANOS = Duration.ofSeconds(1).toNanos();

  private final TimeMeter time;
  private final @Nullable Bucket all;
  private final @Nullable Double domainRate;
  private final Map<String, Double> domainRates;
  // A bucket that is forgotten begins anew: at worst its domain gets a second's mails more.
  private final Cache<String, Bucket> domains =
      Caffeine.newBuilder().maximumSize(MOST_DOMAINS).build();

  SendingRates(SendingRateSettings settings, Clock clock) {
    this.time = new ClockTime(clock);
    this.all = settings.rate() == null ? null : bucket(settings.rate());
    this.domainRate = settings.domainRate();
    this.domainRates =
        settings.domainRates().entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    entry -> entry.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
  }

  /** Takes the next slot for a mail to that domain, and tells how long it is until then. */
  Duration delay(String domain) {
    long wait = all == null ? 0 : all.consumeIgnoringRateLimits(1);
    return Duration.ofNanos(Math.max(wait, domainWait(domain.toLowerCase(Locale.ROOT))));
  }

  private long domainWait(String domain) {
    Double rate = domainRates.getOrDefault(domain, domainRate);
    return rate == null ? 0 : domains.get(domain, _ -> bucket(rate)).consumeIgnoringRateLimits(1);
  }

  private Bucket bucket(double perSecond) {
    long burst = Math.max(1, Math.round(perSecond));
    Bandwidth bandwidth =
        Bandwidth.builder()
            .capacity(burst)
            .refillGreedy(burst, Duration.ofNanos(Math.round(NANOS * (burst / perSecond))))
            .build();
    return Bucket.builder().addLimit(bandwidth).withCustomTimePrecision(time).build();
  }

  private record ClockTime(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return clock.millis() * Duration.ofMillis(1).toNanos();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
