package jobalerts.benchmarks.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a trial has measured.
 *
 * @param building nanoseconds until all alerts were in
 * @param heap bytes that the alerts take
 * @param samples of the first postings, as many as there was time for
 * @param sets the very alerts that the first few postings meet, in order
 * @param liveliness of ours, unless changes are left out
 */
record Outcome(
    Peer peer,
    int alerts,
    long building,
    long heap,
    List<Sample> samples,
    List<List<Integer>> sets,
    @Nullable Liveliness liveliness) {

  /** Found the same for all postings that both were measured with. */
  boolean agreesWith(Outcome other) {
    int both = Math.min(samples.size(), other.samples.size());
    for (int i = 0; i < both; i++) {
      Sample one = samples.get(i);
      Sample another = other.samples.get(i);
      if (one.matches() != another.matches() || one.checksum() != another.checksum()) {
        return false;
      }
    }
    return sets.equals(other.sets);
  }

  /** How many times the processor that the other took for the postings of both. */
  double ratioTo(Outcome other) {
    int both = Math.min(samples.size(), other.samples.size());
    return (double) nanos(both) / other.nanos(both);
  }

  private long nanos(int postings) {
    return samples.stream().limit(postings).mapToLong(Sample::nanos).sum();
  }
}
