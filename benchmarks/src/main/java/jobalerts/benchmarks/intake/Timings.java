package jobalerts.benchmarks.intake;

import java.util.Arrays;

/** How long it took in all, and each request. */
final class Timings {

  private final long elapsed;
  private final long[] sorted;

  Timings(long elapsed, long[] nanos) {
    this.elapsed = elapsed;
    this.sorted = nanos.clone();
    Arrays.sort(sorted);
  }

  double perSecond() {
    return sorted.length / (elapsed / 1e9);
  }

  double seconds() {
    return elapsed / 1e9;
  }

  double millis(double quantile) {
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(quantile * sorted.length))] / 1e6;
  }
}
