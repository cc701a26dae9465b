package jobalerts.alert.subscriptions;

import java.time.Instant;
import java.util.UUID;
import jobalerts.alert.matching.Criteria;

/** An alert as its subscriber sees it. */
public record Subscription(
    UUID id, UUID subscriberId, Status status, Criteria criteria, Cadence cadence, Instant since) {

  public Subscription asking(Criteria criteria) {
    return new Subscription(id, subscriberId, status, criteria, cadence, since);
  }
}
