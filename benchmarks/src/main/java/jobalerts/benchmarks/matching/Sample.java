package jobalerts.benchmarks.matching;

/**
 * What was measured of one posting.
 *
 * @param checksum of the alerts found, whatever their order
 * @param nanos of processor, the median of the rounds
 * @param first nanoseconds of processor until the sink was first called
 */
record Sample(int matches, long checksum, long nanos, long first) {

  double nanosPerMatch() {
    return (double) nanos / Math.max(1, matches);
  }
}
