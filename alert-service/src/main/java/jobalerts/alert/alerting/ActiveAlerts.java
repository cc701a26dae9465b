package jobalerts.alert.alerting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Queue;
import java.util.UUID;
import jobalerts.alert.subscriptions.ActiveAlert;

/**
 * The numbers by which the index knows the active alerts, and whose they are: some 45 bytes for
 * each.
 *
 * <p>A number that is free again rests before it is given to another alert: a match that is under
 * way may have found it still, and asks whose it is later, when the broker was waited for. It rests
 * longer than a transaction of matches may last: what asks later than that is never committed.
 */
final class ActiveAlerts {

  private static final Duration REST = Duration.ofMinutes(3);

  private record Freed(int number, Instant at) {}

  private final Owners owners = new Owners();
  private final NumbersById numbers = new NumbersById(owners);
  private final BitSet active = new BitSet();
  private final Queue<Freed> resting = new ArrayDeque<>();
  private final Clock clock;
  private int next;

  ActiveAlerts(Clock clock) {
    this.clock = clock;
  }

  Owners owners() {
    return owners;
  }

  /** The number of the alert, a new one if it has none. */
  synchronized int number(ActiveAlert alert) {
    int known = numbers.find(alert.subscriptionId());
    if (known != NumbersById.NONE) {
      return known;
    }
    int number = unused();
    owners.set(number, alert.subscriptionId(), alert.subscriberId());
    numbers.add(number);
    active.set(number);
    return number;
  }

  /** {@link NumbersById#NONE} for one that is not active. */
  synchronized int number(UUID subscriptionId) {
    return numbers.find(subscriptionId);
  }

  /** The index does not know the number any more. */
  synchronized void free(int number) {
    numbers.remove(owners.subscriptionId(number));
    active.clear(number);
    resting.add(new Freed(number, clock.instant()));
  }

  /** The numbers that alerts have now. */
  synchronized BitSet numbers() {
    return (BitSet) active.clone();
  }

  private int unused() {
    Freed longest = resting.peek();
    if (longest == null || longest.at().plus(REST).isAfter(clock.instant())) {
      return next++;
    }
    resting.remove();
    return longest.number();
  }
}
