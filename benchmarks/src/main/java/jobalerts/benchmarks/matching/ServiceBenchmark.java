package jobalerts.benchmarks.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jobalerts.benchmarks.Arguments;
import jobalerts.benchmarks.StoredAlerts;
import jobalerts.common.Json;
import jobalerts.common.alert.AlertsMatched;
import jobalerts.common.posting.Posting;
import jobalerts.common.posting.PostingStatus;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Matching as a whole: alerts loaded from PostgreSQL, postings read from Kafka and kept, and their
 * matches published in transactions, beside a producer alone that publishes the same records.
 *
 * <pre>
 * ./mvnw -q -pl benchmarks -am package -DskipTests -Pmatching-service [-Dbenchmark.args=--short]
 * </pre>
 *
 * <p>Arguments: {@code --short} for 100,000 alerts, {@code --alerts=1000000}, {@code
 * --postings=2000}, {@code --heap=2g} of the service. The ledger's listener is switched off by
 * {@code spring.kafka.listener.auto-startup}, which the one of matching does not heed. Prints a
 * table and writes it to {@code target/matching-service.json} of the module.
 */
public final class ServiceBenchmark {

  private static final long SEED = 42;

  /** Seldom enough not to take the processor from what is measured. */
  private static final int PAUSE_MILLIS = 100;

  private static final long KEPT_BYTES = 256L << 20;

  private final ServiceSite site;
  private final ServiceTopics topics;
  private final Workload workload = new Workload(SEED);
  private final int alerts;
  private final int postings;
  private int sent;

  private ServiceBenchmark(ServiceSite site, ServiceTopics topics, int alerts, int postings) {
    this.site = site;
    this.topics = topics;
    this.alerts = alerts;
    this.postings = postings;
  }

  public static void main(String[] args) throws IOException, SQLException {
    Arguments arguments = Arguments.of(args);
    int alerts = arguments.number("alerts", arguments.has("short") ? 100_000 : 1_000_000);
    int postings = arguments.number("postings", 2_000);
    Path folder = Files.createTempDirectory("matching-service-benchmark");
    System.out.println("Everything of this run is in " + folder);
    try (ServiceSite site = ServiceSite.start(folder);
        ServiceTopics topics = new ServiceTopics(site.bootstrapServers())) {
      var benchmark = new ServiceBenchmark(site, topics, alerts, postings);
      ServiceFigure figure = benchmark.measure(arguments.value("heap", "2g"));
      System.out.print(figure.table());
      Files.writeString(
          Path.of("target", "matching-service.json"), Json.MAPPER.writeValueAsString(figure));
    }
  }

  private ServiceFigure measure(String heap) throws SQLException {
    // It makes its tables and topics.
    site.startService(heap);
    site.stopService();
    try (Connection connection = site.connect()) {
      new StoredAlerts().store(connection, workload.distinctAlerts(), alerts);
    }
    site.startService(heap);
    double loading = loaded();
    match(postings);
    Map<TopicPartition, Long> before = topics.ends();
    double processor = site.processor();
    double seconds = match(postings);
    processor = site.processor() - processor;
    return figure(loading, seconds, processor, new Published(before));
  }

  private ServiceFigure figure(
      double loading, double seconds, double processor, Published published) {
    double bare = seconds(() -> topics.sendBare(published.kept));
    return new ServiceFigure(
        alerts,
        loading,
        postings / seconds,
        published.matches / seconds,
        (double) published.matches / postings,
        published.bytes / seconds / 1e6,
        published.keptMatches / bare,
        processor * 1e6 / postings);
  }

  /** From the first alert, since what Spring takes to start is none of loading. */
  private double loaded() {
    while (site.gauge("jobalerts.index.loading") == 0 && !full()) {
      pause();
    }
    return seconds(() -> {
      while (!full()) {
        pause();
      }
    });
  }

  private boolean full() {
    return site.gauge("jobalerts.index.alerts") == alerts
        && site.gauge("jobalerts.index.loading") == 0;
  }

  /** Sends postings, and waits until the service has committed them. */
  private double match(int count) {
    List<Posting> some = IntStream.range(sent, sent + count).mapToObj(this::posting).toList();
    sent += count;
    return seconds(() -> {
      topics.send(some);
      while (topics.committed() < sent) {
        pause();
      }
    });
  }

  private Posting posting(int n) {
    return new Posting(
        new UUID(SEED, n), "acme", "p" + n, 1, "h" + n, PostingStatus.OPEN, workload.posting(n));
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** All matches are counted; the records of the first are kept for the peer. */
  private final class Published {

    private final List<ConsumerRecord<byte[], byte[]>> kept = new ArrayList<>();
    private long matches;
    private long keptMatches;
    private long bytes;

    Published(Map<TopicPartition, Long> from) {
      topics.read(from, this::add);
    }

    private void add(ConsumerRecord<byte[], byte[]> record) {
      int count = Json.MAPPER.readValue(record.value(), AlertsMatched.class).matches().size();
      if (bytes < KEPT_BYTES) {
        kept.add(record);
        keptMatches += count;
      }
      matches += count;
      bytes += record.value().length;
    }
  }
}
