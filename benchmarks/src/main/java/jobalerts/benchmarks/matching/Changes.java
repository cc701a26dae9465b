package jobalerts.benchmarks.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import jobalerts.alert.matching.AlertIndex;
import jobalerts.alert.matching.AlertIndex.Change;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.Keywords;

/**
 * Candidates who change their minds: 20,000 changes a second, a batch every 10 ms, a third of them
 * new alerts, a third replaced and a third removed.
 *
 * <p>With each batch one alert that every posting meets comes or goes: the witness, by which a
 * matching thread can tell the batches that it sees.
 */
final class Changes implements Runnable {

  static final int BATCH = 200;
  private static final long EVERY_NANOS = 10_000_000;
  private static final int REST = 1_000;
  private static final Criteria MET_BY_ALL = metByAll();

  private final AlertIndex index;
  private final List<Criteria> fresh;
  private final int witness;
  private final SplittableRandom random = new SplittableRandom(1);
  private final Queue<Integer> free = new ArrayDeque<>();
  private final List<Long> times = new ArrayList<>();
  private int next;
  private long processor;
  private volatile int begun;
  private volatile Seen made = new Seen(0, System.nanoTime());
  private volatile boolean isStopped;

  /**
   * A batch that is in.
   *
   * @param batch its number; with the odd ones the witness comes, with the even ones it goes
   * @param at when the update returned
   */
  record Seen(int batch, long at) {

    boolean hasWitness() {
      return batch % 2 == 1;
    }
  }

  Changes(AlertIndex index, int alerts, List<Criteria> fresh) {
    this.index = index;
    this.fresh = fresh;
    this.witness = alerts;
    this.next = alerts + 1;
  }

  /** Until it is told to stop; may be run again afterwards. */
  @Override
  public void run() {
    isStopped = false;
    long due = System.nanoTime();
    long before = Processor.ofThisThread();
    while (!isStopped) {
      List<Change> batch = batch(made.batch() + 1);
      LockSupport.parkNanos(due - System.nanoTime());
      update(batch);
      due += EVERY_NANOS;
    }
    processor += Processor.ofThisThread() - before;
  }

  void stop() {
    isStopped = true;
  }

  int witness() {
    return witness;
  }

  Seen made() {
    return made;
  }

  /** Whether no batch after that one has begun. */
  boolean isLast(Seen seen) {
    return begun == seen.batch();
  }

  /** How long each batch took, in nanoseconds. */
  List<Long> times() {
    return times;
  }

  /** Nanoseconds of processor that each change took. */
  double processor() {
    return (double) processor / times.size() / BATCH;
  }

  private void update(List<Change> batch) {
    begun = made.batch() + 1;
    long start = System.nanoTime();
    index.update(batch);
    long end = System.nanoTime();
    made = new Seen(begun, end);
    times.add(end - start);
  }

  private List<Change> batch(int number) {
    List<Change> batch = new ArrayList<>(BATCH);
    batch.add(new Change(witness, number % 2 == 1 ? MET_BY_ALL : null));
    for (int i = 1; i < BATCH; i++) {
      batch.add(
          switch (i % 3) {
            case 0 -> new Change(number(), criteria());
            case 1 -> new Change(random.nextInt(witness), criteria());
            default -> removal(random.nextInt(witness));
          });
    }
    return batch;
  }

  private Change removal(int alert) {
    free.add(alert);
    return new Change(alert, null);
  }

  /** Those that are free are used again, as the service does, but not at once. */
  private int number() {
    return free.size() > REST ? free.remove() : next++;
  }

  private Criteria criteria() {
    return fresh.get(random.nextInt(fresh.size()));
  }

  private static Criteria metByAll() {
    Criteria all = Criteria.NONE;
    return new Criteria(
        all.roles(),
        all.states(),
        null,
        all.industries(),
        all.shifts(),
        all.employment(),
        all.workplaces(),
        null,
        null,
        null,
        null,
        null,
        Keywords.NONE,
        List.of("nobody"));
  }
}
