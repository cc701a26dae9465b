package jobalerts.benchmarks.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobalerts.benchmarks.GcLog;
import jobalerts.benchmarks.SomePostings;
import jobalerts.common.Json;
import tools.jackson.databind.JsonNode;

/**
 * Intake from the signed webhook to the answer, beside a bare Kafka producer in the same run.
 *
 * <pre>
 * ./mvnw -q -pl benchmarks -am package -DskipTests -Pintake [-Dbenchmark.args=--short]
 * </pre>
 *
 * Prints a table and writes it to {@code target/intake.json} of the module.
 */
public final class IntakeBenchmark {

  private static final int CLIENTS = 64;
  private static final int OFFERED = 1_000;
  private static final int LINES = 20_000;
  private static final int LINES_BYTES = 64 * 1024 * 1024;

  private final Site site;
  private final Sender sender;
  private final BareProducer bare;
  private final SomePostings some = new SomePostings(42);
  private final Clients clients;
  private final int requests;
  private final List<Figure> figures = new ArrayList<>();

  private IntakeBenchmark(Site site, int requests) {
    this.site = site;
    this.requests = requests;
    this.sender = new Sender(site.register());
    this.bare = new BareProducer(site.bootstrapServers(), CLIENTS);
    this.clients = new Clients(site.port(), CLIENTS);
  }

  public static void main(String[] args) throws IOException {
    boolean isShort = Arrays.asList(args).contains("--short");
    Path folder = Files.createTempDirectory("intake-benchmark");
    System.out.println("Everything of this run is in " + folder);
    try (Site site = Site.start(folder)) {
      site.startService("-Xmx512m");
      IntakeBenchmark benchmark = new IntakeBenchmark(site, isShort ? 5_000 : 25_000);
      benchmark.warmUp();
      System.out.println(Figure.HEAD);
      benchmark.throughput();
      benchmark.offered();
      benchmark.lines();
      Files.writeString(
          Path.of("target", "intake.json"), Json.MAPPER.writeValueAsString(benchmark.figures));
    }
  }

  /** The compiler is busy for the first hundred thousand requests. */
  private void warmUp() {
    bare.send(bodies(requests));
    for (int round = 0; round < 2; round++) {
      clients.asFastAsPossible(sender.requests(requests, some::allGiven));
      clients.asFastAsPossible(sender.requests(requests, some::inWords));
    }
  }

  private void throughput() {
    List<byte[]> bodies = bodies(requests);
    measure("bare producer", () -> bare.send(bodies));
    List<byte[]> given = sender.requests(requests, some::allGiven);
    measure("webhooks, all fields given", () -> clients.asFastAsPossible(given));
    List<byte[]> inWords = sender.requests(requests, some::inWords);
    measure("webhooks, title and text only", () -> clients.asFastAsPossible(inWords));
  }

  private void offered() {
    List<byte[]> mixed =
        Stream.concat(
                sender.requests(requests / 2, some::allGiven).stream(),
                sender.requests(requests / 2, some::inWords).stream())
            .collect(Collectors.toList());
    Collections.shuffle(mixed, new Random(42));
    measure("webhooks of both kinds, 1,000/s offered", () -> clients.at(OFFERED, mixed));
  }

  /** A heap of its own size needs a start of its own. */
  private void lines() {
    site.startService("-Xmx256m");
    int around = some.inWords(0).toString().length() + "posting-".length();
    int length = LINES_BYTES / LINES - around - 64;
    String body =
        Stream.generate(() -> some.inWords(length).toString())
            .limit(LINES)
            .collect(Collectors.joining("\n"));
    List<byte[]> one = List.of(sender.request("application/x-ndjson", body));
    measure("body of 20,000 lines", () -> new Clients(site.port(), 1).asFastAsPossible(one));
    GcLog heap = site.gcLog();
    System.out.printf(
        "%,d bytes of NDJSON under -Xmx256m: at most %d MB used after a collection, heap %d MB%n",
        body.length(), heap.mostUsed(), heap.mostTaken());
  }

  private List<byte[]> bodies(int count) {
    return Stream.<JsonNode>generate(some::allGiven)
        .limit(count)
        .map(Json.MAPPER::writeValueAsBytes)
        .toList();
  }

  private void measure(String name, Supplier<Timings> work) {
    CpuTimes before = CpuTimes.of(site);
    Timings timings = work.get();
    Figure figure = Figure.of(name, timings, CpuTimes.of(site).since(before));
    System.out.println(figure.line());
    figures.add(figure);
  }
}
