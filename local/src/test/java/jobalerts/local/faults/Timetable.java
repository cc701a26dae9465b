package jobalerts.local.faults;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Lets changes and kills happen at their times. Changes wait for each other: one that takes long,
 * since a part is away, is followed by all that have become due meanwhile.
 */
final class Timetable implements AutoCloseable {

  private static final int AGAIN_MILLIS = 1_000;

  private final ScheduledExecutorService recruiter = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();
  private final List<Future<?>> changes = new ArrayList<>();
  private final Map<Part, Integer> killed = new EnumMap<>(Part.class);
  private int killsLeft;

  void send(List<Change> all, Consumer<Change> sender) {
    for (Change change : all) {
      long at = change.at().toMillis();
      changes.add(recruiter.schedule(() -> sender.accept(change), at, TimeUnit.MILLISECONDS));
    }
  }

  /** The killer tells whether there was anything to kill; if not, it tries again soon. */
  synchronized void kill(List<Kill> all, Predicate<Kill> killer) {
    killsLeft = all.size();
    all.forEach(kill -> schedule(kill, killer, kill.at().toMillis()));
  }

  synchronized Map<Part, Integer> killed() {
    return new EnumMap<>(killed);
  }

  /** Whether all has happened; fails if a change did. */
  boolean over() throws ExecutionException, InterruptedException {
    for (Future<?> change : changes) {
      if (!change.isDone()) {
        return false;
      }
      change.get();
    }
    synchronized (this) {
      return killsLeft == 0;
    }
  }

  @Override
  public void close() {
    recruiter.shutdownNow();
    killer.shutdownNow();
  }

  private void schedule(Kill kill, Predicate<Kill> how, long millis) {
    var _ = killer.schedule(() -> kill(kill, how), millis, TimeUnit.MILLISECONDS);
  }

  private synchronized void kill(Kill kill, Predicate<Kill> how) {
    if (how.test(kill)) {
      killed.merge(kill.part(), 1, Integer::sum);
      killsLeft--;
    } else {
      schedule(kill, how, AGAIN_MILLIS);
    }
  }
}
