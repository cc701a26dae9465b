package jobalerts.alert.matching;

import java.util.UUID;
import jobalerts.common.posting.Job;

/**
 * The active alerts, asked which of them a posting meets.
 *
 * <p>Reading never waits for writing: a match sees each alert either as it was before a change or
 * as it is after.
 */
public interface AlertIndex {

  /** Adds the alert, or puts it in the place of the one with its id. */
  void put(Alert alert);

  void remove(UUID subscriptionId);

  int size();

  void match(Job job, MatchSink sink);
}
