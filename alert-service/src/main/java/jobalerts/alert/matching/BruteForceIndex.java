package jobalerts.alert.matching;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import jobalerts.common.posting.Job;

/** Looks at every alert: the plainest index, and the oracle of any other. */
public final class BruteForceIndex implements AlertIndex {

  private final ConcurrentMap<UUID, Alert> alerts = new ConcurrentHashMap<>();

  @Override
  public void put(Alert alert) {
    alerts.put(alert.subscriptionId(), alert);
  }

  @Override
  public void remove(UUID subscriptionId) {
    alerts.remove(subscriptionId);
  }

  @Override
  public int size() {
    return alerts.size();
  }

  @Override
  public void match(Job job, MatchSink sink) {
    Subject subject = Subject.of(job);
    for (Alert alert : alerts.values()) {
      boolean matches;
      try {
        matches = Checks.hold(alert.criteria(), subject);
      } catch (RuntimeException e) {
        sink.failed(alert, e);
        continue;
      }
      if (matches) {
        sink.matched(alert);
      }
    }
  }
}
