package jobalerts.ingest.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.TransientDataAccessResourceException;

/**
 * Runs one statement for many callers at once (group commit, as databases write their logs).
 *
 * <p>A caller adds its item to those that wait. One worker at a time takes what waits and runs it
 * as one group; what comes meanwhile is the next group. So a lone caller waits for nobody, and the
 * more callers there are, the more share a statement: nothing is to be tuned, and no timer is in
 * it. The worker is a virtual thread that lives as long as somebody waits, so there is nothing to
 * shut down.
 *
 * <p>When a group fails, each of its callers runs its own item alone, as if there were no groups:
 * only the item that is at fault fails. The statement must bear that, and must run a group wholly
 * or not at all.
 *
 * @param <T> an item
 * @param <R> what came of one item
 */
public final class GroupCommit<T, R> {

  private static final int MOST_WAITING = 1_000;

  private record Waiting<T, R>(T item, CompletableFuture<Supplier<R>> outcome) {}

  private final Function<List<T>, List<R>> statement;
  private final int most;
  private final BlockingQueue<Waiting<T, R>> queue = new LinkedBlockingQueue<>(MOST_WAITING);
  private final AtomicBoolean working = new AtomicBoolean();

  /**
   * A commit for all who call it.
   *
   * @param statement gives as many results as it gets items, in their order
   * @param most items of a group
   */
  public GroupCommit(int most, Function<List<T>, List<R>> statement) {
    this.most = most;
    this.statement = statement;
  }

  /** What the statement gives for this item, or the exception that it throws for it. */
  public R run(T item) {
    try {
      var mine = new Waiting<T, R>(item, new CompletableFuture<>());
      queue.put(mine);
      beginWork();
      return mine.outcome().get().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransientDataAccessResourceException("Interrupted in a group", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many items are in no group yet. */
  int waiting() {
    return queue.size();
  }

  private void beginWork() {
    if (working.compareAndSet(false, true)) {
      var _ = Thread.startVirtualThread(this::work);
    }
  }

  /** Whoever adds after the last look of this worker finds nobody working, and begins anew. */
  private void work() {
    List<Waiting<T, R>> group = new ArrayList<>();
    queue.drainTo(group, most);
    try {
      runTogether(group);
    } finally {
      working.set(false);
    }
    if (!queue.isEmpty()) {
      beginWork();
    }
  }

  private void runTogether(List<Waiting<T, R>> group) {
    try {
      List<R> results = statement.apply(group.stream().map(Waiting::item).toList());
      for (int i = 0; i < group.size(); i++) {
        R result = results.get(i);
        group.get(i).outcome().complete(() -> result);
      }
    } catch (RuntimeException e) {
      group.forEach(one -> one.outcome().complete(() -> afterFailure(group.size(), one.item(), e)));
    } catch (Error e) {
      group.forEach(one -> one.outcome().completeExceptionally(e));
      throw e;
    }
  }

  private R afterFailure(int size, T item, RuntimeException failure) {
    if (size > 1) {
      return statement.apply(List.of(item)).getFirst();
    }
    throw failure;
  }
}
