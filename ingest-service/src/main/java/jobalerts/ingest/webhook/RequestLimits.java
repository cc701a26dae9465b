package jobalerts.ingest.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import jobalerts.ingest.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How often a source may send, and how often an address may fail to prove that it is one. */
@Component
class RequestLimits {

  private final WebhookSettings settings;
  private final Cache<String, Bucket> sources =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(Duration.ofMinutes(10)).build();
  private final Cache<String, Bucket> strangers =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(10)).build();

  RequestLimits(WebhookSettings settings) {
    this.settings = settings;
  }

  /** Counted after the signature only: nobody can use up another one's share. */
  void sourceMaySend(String source) {
    Bucket bucket = sources.get(source, _ -> perSecond());
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw tooMany(probe.getNanosToWaitForRefill(), "This source sends too many requests.");
    }
  }

  /**
   * Whether the address may try for that source, after those of its requests that were refused. Of
   * each source alone: a recruiters' system sends for many from one address, and one with a wrong
   * secret must not keep out the others.
   */
  void strangerMayTry(String address, String source) {
    Bucket bucket = strangers.getIfPresent(stranger(address, source));
    if (bucket != null && bucket.getAvailableTokens() == 0) {
      long wait = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
      throw tooMany(wait, "Too many refused requests from this address for this source.");
    }
  }

  void failed(String address, String source) {
    strangers.get(stranger(address, source), _ -> perMinute()).tryConsume(1);
  }

  private static String stranger(String address, String source) {
    return client(address) + " " + source;
  }

  /**
   * Who an address stands for: with IPv6 a household has all of a /64, so its first four groups
   * count. Tomcat writes addresses in full; what it did not write so is at worst its own client.
   */
  static String client(String address) {
    String[] groups = address.split(":", -1);
    return groups.length == 8
        ? String.join(":", groups[0], groups[1], groups[2], groups[3])
        : address;
  }

  private Bucket perSecond() {
    return Bucket.builder()
        .addLimit(limit ->
            limit
                .capacity(settings.burst())
                .refillGreedy(settings.requestsPerSecond(), Duration.ofSeconds(1)))
        .build();
  }

  private Bucket perMinute() {
    int failures = settings.failuresPerMinute();
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(failures).refillGreedy(failures, Duration.ofMinutes(1)))
        .build();
  }

  private static Refusal tooMany(long waitNanos, String detail) {
    return Refusal.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", detail)
        .retryAfter(Duration.ofNanos(waitNanos).plusMillis(999));
  }
}
