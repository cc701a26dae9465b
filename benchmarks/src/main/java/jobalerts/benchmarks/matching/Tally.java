package jobalerts.benchmarks.matching;

import jobalerts.alert.matching.MatchSink;

/** Counts what is found, and sums it up so that the order does not matter. */
final class Tally implements MatchSink {

  private int matches;
  private long checksum;

  @Override
  public void matched(int[] alerts, int count) {
    matches += count;
    for (int i = 0; i < count; i++) {
      checksum += mixed(alerts[i]);
    }
  }

  int matches() {
    return matches;
  }

  long checksum() {
    return checksum;
  }

  /** Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators" (2014), mix64. */
  private static long mixed(int alert) {
    long z = (alert + 1) * 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
