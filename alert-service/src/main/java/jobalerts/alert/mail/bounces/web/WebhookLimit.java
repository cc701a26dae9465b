package jobalerts.alert.mail.bounces.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import jobalerts.alert.web.TooManyRequests;
import org.springframework.stereotype.Component;

/** Bounds what checking the signatures of a client's requests may cost. */
@Component
class WebhookLimit {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int CLIENTS = 10_000;

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(CLIENTS).expireAfterAccess(MINUTE).build();
  private final int perMinute;

  WebhookLimit(WebhookSettings settings) {
    this.perMinute = settings.perMinute();
  }

  /** Counts a request, or throws {@link TooManyRequests}. */
  void take(String client) {
    Bucket bucket = buckets.get(client, _ -> full());
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
        .build();
  }
}
