package jobalerts.benchmarks.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jobalerts.alert.matching.MatchSink;
import jobalerts.common.posting.Job;

/**
 * Measures a contender posting by posting, in rounds over all of them, so that no posting finds its
 * own alerts in the caches. A slow contender gets fewer postings, the first ones.
 */
final class Stopwatch {

  private static final int LEAST_ROUNDS = 5;
  private static final int MOST_ROUNDS = 25;
  private static final int LEAST_POSTINGS = 20;

  private final Contender contender;
  private final List<Job> postings;
  private long matches;

  private Stopwatch(Contender contender, List<Job> postings) {
    this.contender = contender;
    this.postings = postings;
  }

  static List<Sample> measure(Contender contender, List<Job> postings, int seconds) {
    Stopwatch all = new Stopwatch(contender, postings);
    int done = all.warmUp(seconds * 1_000_000_000L);
    int most = Math.max(LEAST_POSTINGS, done / LEAST_ROUNDS);
    int count = Math.min(most, postings.size());
    int rounds = Math.clamp(done / count, LEAST_ROUNDS, MOST_ROUNDS);
    all.requireMatches();
    return new Stopwatch(contender, postings.subList(0, count)).samples(rounds);
  }

  /** How many matches there was time for. */
  private int warmUp(long nanos) {
    int done = 0;
    long end = contender.processorTime() + nanos;
    while (contender.processorTime() < end) {
      contender.match(postings.get(done++ % postings.size()), this::take);
    }
    return done;
  }

  /** A sink that does nothing with what it gets invites the compiler to leave out the work. */
  private void requireMatches() {
    if (matches == 0) {
      throw new IllegalStateException("no posting has met any alert");
    }
  }

  private List<Sample> samples(int rounds) {
    List<long[]> times = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      times.add(postings.stream().mapToLong(this::time).toArray());
    }
    long[] firsts = postings.stream().mapToLong(this::first).toArray();
    return IntStream.range(0, postings.size())
        .mapToObj(i -> sample(postings.get(i), median(times, i), firsts[i]))
        .toList();
  }

  private Sample sample(Job posting, long nanos, long first) {
    Tally tally = new Tally();
    contender.match(posting, tally);
    return new Sample(tally.matches(), tally.checksum(), nanos, first);
  }

  private long time(Job posting) {
    long start = contender.processorTime();
    contender.match(posting, this::take);
    return contender.processorTime() - start;
  }

  /** Or until the end, where nothing is found. */
  private long first(Job posting) {
    FirstBatch first = new FirstBatch(contender);
    contender.match(posting, first);
    return first.nanos();
  }

  private static long median(List<long[]> rounds, int posting) {
    long[] sorted = rounds.stream().mapToLong(times -> times[posting]).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private void take(int[] alerts, int count) {
    matches += count;
  }

  /** The time until a sink is first called. */
  private static final class FirstBatch implements MatchSink {

    private final Contender contender;
    private final long start;
    private long seen;

    FirstBatch(Contender contender) {
      this.contender = contender;
      this.start = contender.processorTime();
    }

    @Override
    public void matched(int[] alerts, int count) {
      if (seen == 0) {
        seen = contender.processorTime();
      }
    }

    long nanos() {
      return (seen == 0 ? contender.processorTime() : seen) - start;
    }
  }
}
