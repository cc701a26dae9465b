package jobalerts.benchmarks.delivery;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for another process, seldom enough not to take the processor from it. */
final class Pauses {

  private static final int MILLIS = 100;

  private Pauses() {}

  static void until(BooleanSupplier holds, Duration patience, String what) {
    long start = System.nanoTime();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() - start > patience.toNanos()) {
        throw new IllegalStateException("Waited in vain: " + what);
      }
      pause();
    }
  }

  static void pause() {
    try {
      Thread.sleep(MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
