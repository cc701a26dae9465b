package jobalerts.benchmarks.matching;

import java.util.List;
import jobalerts.alert.matching.AlertIndex;
import jobalerts.alert.matching.Criteria;
import jobalerts.common.posting.Job;

/**
 * What changes cost while matching goes on at full speed.
 *
 * @param still matching while nothing changes
 * @param busy matching while 20,000 changes a second are made
 * @param changes a second, as they were made
 * @param updateP50 microseconds until a batch of 200 is in, as is {@code updateP99}
 * @param processor nanoseconds of processor for each change
 * @param watched matches of which it is certain what they had to see
 * @param missed those of them that saw something else
 * @param longestUnseen microseconds from the end of an update to the end of a match that saw it
 */
record Liveliness(
    Rate still,
    Rate busy,
    double changes,
    double updateP50,
    double updateP99,
    double processor,
    int watched,
    int missed,
    double longestUnseen) {

  private static final int TURNS = 5;

  /** By turns, so that the rest of the machine bears upon both alike. */
  static Liveliness measure(
      AlertIndex index, int alerts, List<Criteria> fresh, List<Job> postings, int seconds)
      throws InterruptedException {
    Changes changes = new Changes(index, alerts, fresh);
    Reader reader = new Reader(index, postings, changes);
    long turn = seconds * 1_000_000_000L / TURNS;
    Rate still = new Rate(0, 0, 0);
    Rate busy = new Rate(0, 0, 0);
    for (int i = 0; i < TURNS; i++) {
      still = still.plus(reader.match(turn));
      Thread writer = Thread.ofPlatform().start(changes);
      busy = busy.plus(reader.match(turn));
      changes.stop();
      writer.join();
    }
    return of(still, busy, changes, reader);
  }

  private static Liveliness of(Rate still, Rate busy, Changes changes, Reader reader) {
    long[] times = changes.times().stream().mapToLong(Long::longValue).sorted().toArray();
    return new Liveliness(
        still,
        busy,
        times.length * (double) Changes.BATCH * 1e9 / busy.nanos(),
        times[times.length / 2] / 1e3,
        times[times.length * 99 / 100] / 1e3,
        changes.processor(),
        reader.watched(),
        reader.missed(),
        reader.longestUnseen() / 1e3);
  }

  String inWords() {
    return """
    While %,.0f changes a second are made, matching goes on at %,.0f postings a second instead \
    of %,.0f (%.0f %%), for %.1f instead of %.1f µs of processor each.
    A batch of 200 is in within %,.0f µs (p99 %,.0f); a change takes %,.0f ns of processor. \
    %,d matches had to see the last batch, %d did not; the longest time until one had was \
    %,.0f µs.\
    """
        .formatted(
            changes,
            busy.perSecond(),
            still.perSecond(),
            100 * busy.perSecond() / still.perSecond(),
            busy.micros(),
            still.micros(),
            updateP50,
            updateP99,
            processor,
            watched,
            missed,
            longestUnseen);
  }
}
