package jobalerts.alert.alerting;

import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import jobalerts.alert.subscriptions.Subscriptions;

/**
 * Has new and changed alerts look back, some at a time, beside the following, so that the next
 * change need not wait. What waits is known by its number: a bit for each alert.
 */
final class LookBack {

  private static final int AT_A_TIME = 1_000;

  private final Subscriptions subscriptions;
  private final Owners owners;
  private final MatchNewAlert matchNewAlert;
  private final Repeated looking = new Repeated("look-back", this::lookBack);
  private final BitSet waiting = new BitSet();

  LookBack(Subscriptions subscriptions, Owners owners, MatchNewAlert matchNewAlert) {
    this.subscriptions = subscriptions;
    this.owners = owners;
    this.matchNewAlert = matchNewAlert;
  }

  void start() {
    looking.start();
  }

  void stop() {
    looking.stop();
  }

  void add(BitSet numbers) {
    synchronized (waiting) {
      waiting.or(numbers);
      waiting.notifyAll();
    }
  }

  private void lookBack() throws InterruptedException {
    BitSet some = take();
    boolean done = false;
    try {
      List<UUID> ids = some.stream().mapToObj(owners::subscriptionId).toList();
      matchNewAlert.match(subscriptions.active(ids));
      done = true;
    } finally {
      if (!done) {
        add(some);
      }
    }
  }

  private BitSet take() throws InterruptedException {
    synchronized (waiting) {
      while (waiting.isEmpty()) {
        waiting.wait();
      }
      BitSet some = new BitSet();
      waiting.stream().limit(AT_A_TIME).forEach(some::set);
      waiting.andNot(some);
      return some;
    }
  }
}
