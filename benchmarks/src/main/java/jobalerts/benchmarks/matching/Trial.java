package jobalerts.benchmarks.matching;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobalerts.alert.matching.AlertIndex;
import jobalerts.alert.matching.Criteria;
import jobalerts.common.Json;
import jobalerts.common.posting.Job;
import org.jspecify.annotations.Nullable;

/**
 * One contender in a JVM of its own, as a program: where to write, whom to measure, and the
 * arguments of {@link MatchingBenchmark}. In a JVM that has run others, the compiler would know
 * several kinds of sinks and indexes and inline none of them.
 */
final class Trial {

  private static final int CHUNK = 10_000;
  private static final int SETS = 16;
  private static final int FRESH = 100_000;

  private final Settings settings;
  private final Workload workload;
  private final Contender contender;

  private Trial(Settings settings, Contender contender) {
    this.settings = settings;
    this.workload = new Workload(settings.seed());
    this.contender = contender;
  }

  public static void main(String[] args) throws Exception {
    Settings settings = Settings.of(args);
    Peer peer = Peer.named(args[1]).getFirst();
    try (Contender contender = peer.start()) {
      Outcome outcome = new Trial(settings, contender).run(peer);
      Files.writeString(Path.of(args[0]), Json.MAPPER.writeValueAsString(outcome));
    }
  }

  private Outcome run(Peer peer) throws InterruptedException {
    List<Job> postings =
        IntStream.range(0, settings.postings()).mapToObj(workload::posting).toList();
    long before = Heap.used();
    long building = build();
    long heap = Heap.used() - before;
    List<Sample> samples = Stopwatch.measure(contender, postings, settings.seconds());
    List<List<Integer>> sets = postings.stream().limit(SETS).map(this::found).toList();
    return new Outcome(
        peer, settings.alerts(), building, heap, samples, sets, liveliness(peer, postings));
  }

  private @Nullable Liveliness liveliness(Peer peer, List<Job> postings)
      throws InterruptedException {
    return peer == Peer.OURS
            && settings.changes()
            && contender instanceof Indexed(AlertIndex index, _)
        ? Liveliness.measure(
            index,
            settings.alerts(),
            new Workload(~settings.seed()).distinctAlerts().limit(FRESH).toList(),
            postings,
            settings.seconds())
        : null;
  }

  /** The nanoseconds that adding took, without drawing the alerts. */
  private long build() {
    Stream<Criteria> alerts =
        settings.shared() ? workload.sharedAlerts() : workload.distinctAlerts();
    Iterator<Criteria> next = alerts.iterator();
    long nanos = 0;
    for (int from = 0; from < settings.alerts(); from += CHUNK) {
      List<Criteria> chunk = new ArrayList<>(CHUNK);
      while (chunk.size() < Math.min(CHUNK, settings.alerts() - from)) {
        chunk.add(next.next());
      }
      nanos += add(from, chunk);
    }
    long start = System.nanoTime();
    contender.ready();
    return nanos + System.nanoTime() - start;
  }

  private long add(int from, List<Criteria> chunk) {
    long start = System.nanoTime();
    for (int i = 0; i < chunk.size(); i++) {
      contender.add(from + i, chunk.get(i));
    }
    return System.nanoTime() - start;
  }

  private List<Integer> found(Job posting) {
    List<Integer> found = new ArrayList<>();
    contender.match(
        posting, (alerts, count) -> IntStream.range(0, count).forEach(i -> found.add(alerts[i])));
    return found.stream().sorted().toList();
  }
}
