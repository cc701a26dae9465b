package jobalerts.benchmarks.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jobalerts.benchmarks.JvmProcess;
import jobalerts.common.Json;

/**
 * A posting against a million alerts: the service's index beside its peers, over the same alerts
 * and postings of {@link Workload}, each in a JVM of its own.
 *
 * <pre>
 * ./mvnw -q -pl benchmarks -am package -DskipTests -Pmatching [-Dbenchmark.args="--short"]
 * </pre>
 *
 * <p>Arguments: {@code --short} for 100,000 alerts in less than a minute, {@code
 * --alerts=10000000}, {@code --shared} for alerts that repeat each other, {@code
 * --peers=ours,brute}, {@code --skip=brute}, {@code --postings=2000}, {@code --seconds=10} of
 * warming up and of measuring each, {@code --seed=42}.
 *
 * <p>Times are of the processor that the matching thread used, so that the rest of the machine
 * tells little. Ours is always measured, for the others are compared with it: what it found,
 * posting by posting, and how long it took for the same postings. Prints a table and writes it to
 * {@code target/matching.json} of the module.
 */
public final class MatchingBenchmark {

  private final String[] args;
  private final Path folder;

  private MatchingBenchmark(String[] args, Path folder) {
    this.args = args;
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException {
    Settings settings = Settings.of(args);
    MatchingBenchmark benchmark =
        new MatchingBenchmark(args, Files.createTempDirectory("matching-benchmark"));
    System.out.printf(
        "%,d alerts%s, seed %d; everything of this run is in %s%n%s%n",
        settings.alerts(),
        settings.shared() ? " that repeat each other" : ", all distinct",
        settings.seed(),
        benchmark.folder,
        Figure.HEAD);
    List<Figure> figures = benchmark.measure(settings.peers());
    Files.writeString(Path.of("target", "matching.json"), Json.MAPPER.writeValueAsString(figures));
  }

  private List<Figure> measure(List<Peer> peers) throws IOException {
    List<Figure> figures = new ArrayList<>();
    Outcome ours = trial(Peer.OURS);
    figures.add(shown(Figure.of(ours, ours)));
    Liveliness liveliness = ours.liveliness();
    for (Peer peer : peers) {
      if (peer != Peer.OURS) {
        figures.add(shown(Figure.of(trial(peer), ours)));
      }
    }
    if (liveliness != null) {
      System.out.println(liveliness.inWords());
    }
    return figures;
  }

  private Outcome trial(Peer peer) throws IOException {
    Path result = folder.resolve(peer.id() + ".json");
    String[] all =
        Stream.concat(Stream.of(result.toString(), peer.id()), Stream.of(args))
            .toArray(String[]::new);
    try (var process =
        JvmProcess.start(folder.resolve(peer.id() + ".log"), List.of("-Xmx8g"), Trial.class, all)) {
      process.requireSuccess();
    }
    return Json.MAPPER.readValue(Files.readString(result), Outcome.class);
  }

  private static Figure shown(Figure figure) {
    System.out.println(figure.line());
    return figure;
  }
}
