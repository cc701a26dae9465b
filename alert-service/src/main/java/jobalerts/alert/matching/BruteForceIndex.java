package jobalerts.alert.matching;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import jobalerts.common.posting.Job;

/** Looks at every alert: the plainest index, and the oracle of any other. */
public final class BruteForceIndex implements AlertIndex {

  private volatile Map<Integer, Criteria> alerts = Map.of();

  @Override
  public synchronized void update(Collection<Change> changes) {
    Map<Integer, Criteria> changed = new TreeMap<>(alerts);
    for (Change change : changes) {
      Criteria criteria = change.criteria();
      if (criteria == null) {
        changed.remove(change.alert());
      } else {
        changed.put(change.alert(), criteria);
      }
    }
    alerts = changed;
  }

  @Override
  public int size() {
    return alerts.size();
  }

  @Override
  public void match(Job job, MatchSink sink) {
    Matches matches = new Matches(sink);
    Checks.ask(alerts, job, sink, matches);
    matches.flush();
  }
}
