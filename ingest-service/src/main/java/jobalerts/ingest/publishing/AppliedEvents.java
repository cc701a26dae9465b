package jobalerts.ingest.publishing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The events that this instance has published and applied to the view, until its follower meets
 * them on the topic. One that is forgotten is merely applied again.
 */
@Component
class AppliedEvents {

  private final Cache<UUID, Boolean> events =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  void add(UUID event) {
    events.put(event, true);
  }

  /** Whether the event is one of them, which is asked once. */
  boolean remove(UUID event) {
    return events.asMap().remove(event) != null;
  }
}
