package jobalerts.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Work that grows with a text and no faster. Of two texts the second is four times as long: it may
 * take ten times the processor's time, and sixteen times is quadratic. What ends within the floor
 * is quick however it grows.
 */
public final class LinearWork {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int TRIES = 5;
  private static final int MOST = 10;
  private static final long FLOOR = Duration.ofMillis(3).toNanos();

  private LinearWork() {}

  /**
   * Does the work on the part over and over, again when it took long: others may have been busy.
   */
  public static void check(String part, int length, Consumer<String> work) {
    String text = part.repeat(length / part.length());
    String longer = text.repeat(4);
    work.accept(text);
    double least = Double.MAX_VALUE;
    for (int i = 0; i < TRIES && least > MOST; i++) {
      double once = Math.max(time(work, text), FLOOR);
      least = Math.min(least, time(work, longer) / once);
    }
    assertThat(least).as("growth with four times %,d characters", length).isLessThan(MOST);
  }

  private static long time(Consumer<String> work, String text) {
    long before = THREADS.getCurrentThreadCpuTime();
    work.accept(text);
    return THREADS.getCurrentThreadCpuTime() - before;
  }
}
