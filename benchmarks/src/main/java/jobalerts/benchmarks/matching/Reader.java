package jobalerts.benchmarks.matching;

import java.util.List;
import jobalerts.alert.matching.AlertIndex;
import jobalerts.alert.matching.MatchSink;
import jobalerts.common.posting.Job;

/** Matches as fast as it can, and watches which batches of changes it sees. */
final class Reader implements MatchSink {

  private final AlertIndex index;
  private final List<Job> postings;
  private final Changes changes;
  private int matched;
  private boolean hasWitness;
  private int seen;
  private int watched;
  private int missed;
  private long longestUnseen;

  Reader(AlertIndex index, List<Job> postings, Changes changes) {
    this.index = index;
    this.postings = postings;
    this.changes = changes;
  }

  Rate match(long nanos) {
    long start = System.nanoTime();
    long before = Processor.ofThisThread();
    int done = 0;
    while (System.nanoTime() - start < nanos) {
      match(postings.get(matched++ % postings.size()));
      done++;
    }
    return new Rate(done, System.nanoTime() - start, Processor.ofThisThread() - before);
  }

  @Override
  public void matched(int[] alerts, int count) {
    for (int i = 0; i < count; i++) {
      hasWitness |= alerts[i] == changes.witness();
    }
  }

  /** The matches that no batch crossed, so that it is certain what they had to see. */
  int watched() {
    return watched;
  }

  /** Those of them that did not see the last batch. */
  int missed() {
    return missed;
  }

  /**
   * The longest time in nanoseconds from the end of an update to the end of a match that saw it.
   */
  long longestUnseen() {
    return longestUnseen;
  }

  private void match(Job posting) {
    Changes.Seen last = changes.made();
    hasWitness = false;
    index.match(posting, this);
    if (changes.isLast(last)) {
      watch(last);
    }
  }

  private void watch(Changes.Seen last) {
    watched++;
    if (hasWitness != last.hasWitness()) {
      missed++;
    } else if (last.batch() > seen) {
      seen = last.batch();
      longestUnseen = Math.max(longestUnseen, System.nanoTime() - last.at());
    }
  }
}
