package jobalerts.ingest;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** Work that must end soon whatever it is given: what takes too long ten times is a hang. */
public final class TimelyWork {

  private static final Duration MOST = Duration.ofMillis(50);
  private static final int TRIES = 10;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private TimelyWork() {}

  /**
   * Runs it, again when it took long: the first times may have met the compiler or a collection.
   */
  public static void run(Runnable work) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < TRIES && least > MOST.toNanos(); i++) {
      long before = THREADS.getCurrentThreadCpuTime();
      work.run();
      least = Math.min(least, THREADS.getCurrentThreadCpuTime() - before);
    }
    if (least > MOST.toNanos()) {
      throw new AssertionError("It took " + Duration.ofNanos(least) + " of the processor.");
    }
  }
}
