package jobalerts.ingest.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.TransientDataAccessResourceException;

@Timeout(20)
class GroupCommitTest {

  private static final int MOST = 10;

  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private final List<List<Integer>> groups = new CopyOnWriteArrayList<>();
  private final CountDownLatch open = new CountDownLatch(1);

  /** The statement: doubles, refuses a group with -1 in it, and its first group waits for us. */
  private final GroupCommit<Integer, Integer> commit = new GroupCommit<>(MOST, this::doubled);

  private List<Integer> doubled(List<Integer> items) {
    groups.add(items);
    try {
      open.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (items.contains(-1)) {
      throw new IllegalArgumentException("-1");
    }
    return items.stream().map(item -> item * 2).toList();
  }

  @AfterEach
  void close() {
    open.countDown();
    callers.close();
  }

  @Test
  void runsALoneItemAtOnce() {
    open.countDown();

    assertThat(commit.run(21)).isEqualTo(42);
    assertThat(groups).containsExactly(List.of(21));
  }

  @Test
  void runsTogetherWhatCameMeanwhile() throws Exception {
    List<Future<Integer>> results = callWhileTheFirstRuns(IntStream.rangeClosed(1, 4).toArray());

    assertThat(results.get(3).get()).isEqualTo(8);
    assertThat(groups).hasSize(2);
    assertThat(groups.getLast()).containsExactlyInAnyOrder(1, 2, 3, 4);
  }

  @Test
  void runsNoMoreThanTheMostTogether() throws Exception {
    for (var result : callWhileTheFirstRuns(IntStream.rangeClosed(1, 25).toArray())) {
      result.get();
    }

    assertThat(groups).extracting(List::size).containsExactly(1, 10, 10, 5);
  }

  @Test
  void failsOnlyTheItemAtFault() throws Exception {
    List<Future<Integer>> results = callWhileTheFirstRuns(1, -1, 3);

    assertThat(results.get(0).get()).isEqualTo(2);
    assertThat(results.get(2).get()).isEqualTo(6);
    assertThatThrownBy(results.get(1)::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void runsALoneItemOnceThoughItFails() {
    open.countDown();

    assertThatThrownBy(() -> commit.run(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(groups).hasSize(1);
  }

  @Test
  void letsAnInterruptedCallerGo() throws Exception {
    AtomicInteger interrupted = new AtomicInteger();
    Thread caller =
        Thread.ofVirtual()
            .start(() -> {
              try {
                commit.run(1);
              } catch (TransientDataAccessResourceException _) {
                interrupted.incrementAndGet();
              }
            });
    caller.interrupt();
    caller.join();

    assertThat(interrupted).hasValue(1);
    open.countDown();
    assertThat(commit.run(2)).isEqualTo(4);
  }

  @Test
  void tellsEachOfManyCallersItsOwnResult() throws Exception {
    open.countDown();
    int count = 64;
    Phaser together = new Phaser(count);
    List<Future<Boolean>> right = new ArrayList<>();
    for (int caller = 0; caller < count; caller++) {
      int first = caller * 1_000;
      right.add(
          callers.submit(() -> {
            together.arriveAndAwaitAdvance();
            return IntStream.range(first, first + 100).allMatch(i -> commit.run(i) == i * 2);
          }));
    }

    for (var one : right) {
      assertThat(one.get()).isTrue();
    }
    assertThat(groups.stream().mapToInt(List::size).sum()).isEqualTo(count * 100);
  }

  /** Starts a first group that is held until all the others have come. */
  private List<Future<Integer>> callWhileTheFirstRuns(int... items) throws InterruptedException {
    var first = callers.submit(() -> commit.run(0));
    while (groups.isEmpty()) {
      Thread.onSpinWait();
    }
    List<Future<Integer>> results = new ArrayList<>();
    for (int item : items) {
      results.add(callers.submit(() -> commit.run(item)));
    }
    while (commit.waiting() < items.length) {
      Thread.onSpinWait();
    }
    open.countDown();
    assertThat(first).isNotNull();
    return results;
  }
}
