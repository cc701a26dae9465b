package jobalerts.alert.subscriptions;

import java.time.Instant;
import java.util.UUID;
import jobalerts.alert.matching.Criteria;
import org.jspecify.annotations.Nullable;

/**
 * An alert as its subscriber sees it.
 *
 * @param pausedUntil when it goes on by itself, if it does
 * @param expiresAt when it ends unless it is kept; nothing before it is confirmed
 */
public record Subscription(
    UUID id,
    UUID subscriberId,
    Status status,
    Criteria criteria,
    Schedule schedule,
    Instant since,
    @Nullable Instant pausedUntil,
    @Nullable Instant expiresAt) {

  public Subscription asking(Criteria criteria) {
    return new Subscription(
        id, subscriberId, status, criteria, schedule, since, pausedUntil, expiresAt);
  }
}
