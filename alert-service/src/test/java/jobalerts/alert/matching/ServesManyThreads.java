package jobalerts.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jobalerts.alert.Jobs;
import jobalerts.alert.matching.AlertIndex.Change;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.Test;

/** Every answer is that of one state between the beginning and the end of its match. */
interface ServesManyThreads extends IndexUnderTest {

  int ALERTS = 20_000;
  int BATCH = 100;
  int STEPS = ALERTS / BATCH;
  int READERS = 3;

  @Test
  default void showsAChangeToTheNextMatchOfAnotherThread() throws Exception {
    CountDownLatch changed = new CountDownLatch(1);
    Thread writer =
        Thread.ofVirtual()
            .start(() -> {
              index().put(7, WELDING);
              changed.countDown();
            });
    changed.await();

    assertThat(matched(WELDER)).containsExactly(7);
    writer.join();
  }

  @Test
  default void showsAllOfAnUpdateOrNoneOfIt() throws Exception {
    List<Change> here =
        List.of(new Change(1, WELDING), new Change(70_000, MACHINING), new Change(3, MACHINING));
    List<Change> there =
        List.of(new Change(1, MACHINING), new Change(70_000, WELDING), new Change(3, WELDING));
    Job both = Jobs.valid().roles(Role.WELDER, Role.MACHINIST).job();
    index().update(here);

    whileReading(
        () -> {
          assertThat(matched(WELDER)).isIn(List.of(1), List.of(3, 70_000));
          assertThat(matched(both)).containsExactly(1, 3, 70_000);
        },
        () -> {
          for (int i = 0; i < 2_000; i++) {
            index().update(i % 2 == 0 ? there : here);
          }
        });
  }

  /** At even rounds the alerts become welders in their order, at odd ones they cease to be. */
  @Test
  default void answersFromAStateBetweenBeginAndEnd() throws Exception {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    putAll(0, ALERTS, MACHINING);

    whileReading(
        () -> {
          int least = done.get();
          BitSet answer = gathered(WELDER).alerts();
          int most = begun.get();
          assertThat(IntStream.rangeClosed(least, most))
              .as("%s between the steps %d and %d", answer, least, most)
              .anyMatch(step -> answer.equals(after(step)));
        },
        () -> {
          for (int step = 0; step < 2 * STEPS; step++) {
            int from = step % STEPS * BATCH;
            begun.incrementAndGet();
            putAll(from, from + BATCH, step / STEPS % 2 == 0 ? WELDING : MACHINING);
            done.incrementAndGet();
          }
        });
    assertThat(matched(WELDER)).isEmpty();
  }

  @Test
  default void takesChangesFromManyThreads() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        int own = writer * 1_000;
        writers.add(threads.submit(() -> comeAndGo(own)));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    assertThat(index().size()).isEqualTo(4 * 50);
    assertThat(matched(WELDER)).hasSize(4 * 50);
  }

  private void comeAndGo(int own) {
    for (int i = 0; i < 300; i++) {
      index().put(own + i, WELDING);
      if (i >= 50) {
        index().remove(own + i - 50);
      }
    }
  }

  /** The welders after so many steps. */
  private static BitSet after(int step) {
    int reached = step % STEPS * BATCH;
    return step / STEPS % 2 == 0
        ? IndexUnderTest.numbers(0, reached)
        : IndexUnderTest.numbers(reached, ALERTS);
  }

  /** Readers begin before the writing and end after it; a failure of either is thrown. */
  private static void whileReading(Runnable reading, Runnable writing) throws Exception {
    AtomicBoolean written = new AtomicBoolean();
    CountDownLatch read = new CountDownLatch(READERS);
    Callable<Integer> reader =
        () -> {
          int times = 0;
          try {
            do {
              reading.run();
              times++;
              read.countDown();
            } while (!written.get());
          } finally {
            read.countDown();
          }
          return times;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
      List<Future<Integer>> readers =
          IntStream.range(0, READERS).mapToObj(_ -> threads.submit(reader)).toList();
      try {
        read.await();
        writing.run();
      } finally {
        written.set(true);
      }
      for (Future<Integer> each : readers) {
        assertThat(each.get()).isPositive();
      }
    }
  }
}
