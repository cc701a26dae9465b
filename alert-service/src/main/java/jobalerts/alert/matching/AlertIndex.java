package jobalerts.alert.matching;

import java.util.Collection;
import java.util.List;
import jobalerts.common.posting.Job;
import org.jspecify.annotations.Nullable;

/**
 * The active alerts, asked which of them a posting meets. An alert is known by a number from 0 on,
 * which its keeper gives it; small numbers without wide gaps cost the least memory.
 *
 * <p>Reading never waits for writing, and may go on in many threads; writers wait for each other.
 */
public interface AlertIndex {

  /**
   * One alert as it is from now on.
   *
   * @param criteria {@code null} when the alert is gone
   */
  record Change(int alert, @Nullable Criteria criteria) {

    public Change {
      if (alert < 0) {
        throw new IllegalArgumentException("alerts are numbered from 0 on");
      }
    }
  }

  /**
   * Makes the changes in their order. A match that begins afterwards sees all of them, one that is
   * under way none. Many together cost less than each alone.
   */
  void update(Collection<Change> changes);

  /** Adds the alert, or puts it in the place of the one with its number. */
  default void put(int alert, Criteria criteria) {
    update(List.of(new Change(alert, criteria)));
  }

  default void remove(int alert) {
    update(List.of(new Change(alert, null)));
  }

  /** How many alerts there are. */
  int size();

  void match(Job job, MatchSink sink);
}
