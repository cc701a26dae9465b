package jobalerts.ingest.webhook;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import jobalerts.ingest.web.Refusal;
import org.springframework.http.HttpStatus;

/**
 * How many bodies may be here at a time. A place is taken before the signature is known, hence of
 * those for large bodies one client has only a few.
 */
final class BodyPlaces {

  private final Semaphore small;
  private final Semaphore large;
  private final int largeOfAClient;
  private final ConcurrentMap<String, Integer> largeByClient = new ConcurrentHashMap<>();

  BodyPlaces(WebhookSettings settings) {
    this.small = new Semaphore(settings.jsonBodies());
    this.large = new Semaphore(settings.largeBodies());
    this.largeOfAClient = settings.largeBodiesPerAddress();
  }

  /** Takes a place in memory; what is returned gives it back and is to be run once. */
  Runnable takeSmall() {
    if (!small.tryAcquire()) {
      throw busy("Too many bodies at a time; try again.");
    }
    return small::release;
  }

  /** Takes a place on the disk for that client. */
  Runnable takeLarge(String client) {
    if (largeByClient.merge(client, 1, Integer::sum) > largeOfAClient) {
      leave(client);
      throw busy("Too many large bodies of this address at a time; try again.");
    }
    if (!large.tryAcquire()) {
      leave(client);
      throw busy("Too many large bodies at a time; try again.");
    }
    return () -> {
      large.release();
      leave(client);
    };
  }

  private void leave(String client) {
    largeByClient.computeIfPresent(client, (_, here) -> here == 1 ? null : here - 1);
  }

  private static Refusal busy(String detail) {
    return Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "busy", detail)
        .retryAfter(Duration.ofSeconds(5));
  }
}
