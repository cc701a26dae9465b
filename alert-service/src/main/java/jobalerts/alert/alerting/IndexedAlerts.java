package jobalerts.alert.alerting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jobalerts.alert.matching.AlertIndex;
import jobalerts.alert.matching.AlertIndex.Change;
import jobalerts.alert.subscriptions.ActiveAlert;

/**
 * Changes the index and the numbers of its alerts together. A number is known before the index has
 * it, and until the index has it no more, so that a match always finds whose it is.
 */
final class IndexedAlerts {

  private final ActiveAlerts alerts;
  private final AlertIndex index;

  IndexedAlerts(ActiveAlerts alerts, AlertIndex index) {
    this.alerts = alerts;
    this.index = index;
  }

  int size() {
    return index.size();
  }

  /** Returns their numbers. */
  BitSet put(List<ActiveAlert> active) {
    return change(List.of(), active);
  }

  /**
   * In one update.
   *
   * @param told those that have changed in some way
   * @param active those of them that are active now
   * @return the numbers of the active ones
   */
  BitSet change(Collection<UUID> told, List<ActiveAlert> active) {
    List<Change> changes = new ArrayList<>(active.size());
    BitSet put = new BitSet();
    for (ActiveAlert alert : active) {
      int number = alerts.number(alert);
      changes.add(new Change(number, alert.criteria()));
      put.set(number);
    }
    BitSet gone = numbers(gone(told, active));
    gone.stream().forEach(number -> changes.add(new Change(number, null)));
    index.update(changes);
    gone.stream().forEach(alerts::free);
    return put;
  }

  /** Removes all that have other numbers. */
  void keepOnly(BitSet numbers) {
    BitSet gone = alerts.numbers();
    gone.andNot(numbers);
    index.update(gone.stream().mapToObj(number -> new Change(number, null)).toList());
    gone.stream().forEach(alerts::free);
  }

  private static Set<UUID> gone(Collection<UUID> told, List<ActiveAlert> active) {
    Set<UUID> gone = new HashSet<>(told);
    active.forEach(alert -> gone.remove(alert.subscriptionId()));
    return gone;
  }

  /** The numbers of those that are active. */
  BitSet numbers(Collection<UUID> ids) {
    BitSet numbers = new BitSet();
    ids.stream()
        .mapToInt(alerts::number)
        .filter(number -> number != NumbersById.NONE)
        .forEach(numbers::set);
    return numbers;
  }
}
