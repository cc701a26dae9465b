package jobalerts.benchmarks.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jobalerts.benchmarks.StoredAlerts;
import jobalerts.common.Json;

/**
 * Delivery as a whole against {@code smtp-sink}, beside {@code smtp-source} in the same run. Both
 * come with Debian's package postfix.
 *
 * <pre>
 * ./mvnw -q -pl benchmarks -am package -DskipTests -Pdelivery [-Dbenchmark.args=--short]
 * </pre>
 *
 * <p>Arguments: {@code --short} for a look, {@code --mails=20000} of a backlog, {@code --rounds=3}
 * after {@code --warm-up=3}, {@code --connections=16}, {@code --heap=512m} of the alert-service,
 * {@code --fan-outs=1000,10000,100000}, {@code --only=peers,backlog,fan-out}, {@code --statements}
 * for what the database's statements cost; {@code --jvm=…} and {@code --service=…} hand options and
 * settings, with commas between them, to the alert-service. Prints tables and writes them to {@code
 * target/delivery.json} of the module.
 */
public final class DeliveryBenchmark {

  /** What is written as JSON. */
  record Report(
      List<Peers.Figure> peers, List<Backlog.Figure> backlog, List<FanOut.Figure> fanOut) {}

  private final Settings settings;
  private final Sink sink;
  private final Report report = new Report(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

  private DeliveryBenchmark(Settings settings, Sink sink) {
    this.settings = settings;
    this.sink = sink;
  }

  public static void main(String[] args) throws IOException, SQLException {
    Settings settings = Settings.of(args);
    try (Sink sink = new Sink()) {
      new DeliveryBenchmark(settings, sink).run();
    } catch (Program.NotInstalled e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private void run() throws IOException, SQLException {
    if (settings.parts().contains(Settings.PEERS)) {
      peers(settings.mails());
    }
    if (settings.parts().contains(Settings.BACKLOG)
        || settings.parts().contains(Settings.FAN_OUT)) {
      pipeline();
    }
    Files.writeString(Path.of("target", "delivery.json"), Json.MAPPER.writeValueAsString(report));
  }

  private void peers(int mails) {
    Peers peers = new Peers(sink, settings.connections());
    // The compiler's time is not theirs.
    peers.javaMailSender(mails / 2);
    peers.keptTransports(mails / 2);
    System.out.println(Peers.Figure.HEAD);
    for (int round = 0; round < settings.rounds(); round++) {
      add(peers.source(mails, Peers.BYTES, true));
      add(peers.source(mails, Peers.BYTES, false));
    }
    add(peers.keptTransports(mails));
    add(peers.javaMailSender(mails));
  }

  private void pipeline() throws IOException, SQLException {
    Path folder = Files.createTempDirectory("delivery-benchmark");
    System.out.println("Everything of this run is in " + folder);
    try (Site site = Site.start(folder, sink, settings);
        Connection connection = site.connect()) {
      StoredAlerts stored = new StoredAlerts();
      Offers offers = new Offers();
      if (settings.parts().contains(Settings.BACKLOG)) {
        backlog(new Backlog(site, connection, stored, offers), new Statements(connection));
      }
      if (settings.parts().contains(Settings.FAN_OUT)) {
        fanOut(new FanOut(site, connection, stored, offers));
      }
    }
  }

  private void backlog(Backlog backlog, Statements statements) throws SQLException {
    for (int round = 0; round < settings.warmUp(); round++) {
      backlog.measure(settings.mails());
    }
    if (settings.statements()) {
      statements.reset();
    }
    System.out.println(Backlog.Figure.HEAD);
    for (int round = 0; round < settings.rounds(); round++) {
      report.backlog.add(backlog.measure(settings.mails()));
      System.out.println(report.backlog.getLast().line());
    }
    if (settings.statements()) {
      statements.dearest().forEach(cost -> System.out.println(cost.line()));
    }
    ratios(median(report.backlog.stream().map(Backlog.Figure::perSecond).toList()));
  }

  private void fanOut(FanOut fanOut) throws SQLException {
    System.out.println(FanOut.Figure.HEAD);
    for (int alerts : settings.fanOuts()) {
      report.fanOut.add(fanOut.measure(alerts));
      System.out.println(report.fanOut.getLast().lines());
    }
  }

  private void add(Peers.Figure figure) {
    report.peers.add(figure);
    System.out.println(figure.line());
  }

  private void ratios(double ours) {
    report.peers.stream()
        .map(Peers.Figure::name)
        .distinct()
        .forEach(name -> System.out.printf("%.2f of %s%n", ours / median(named(name)), name));
  }

  private List<Double> named(String name) {
    return report.peers.stream()
        .filter(peer -> peer.name().equals(name))
        .map(Peers.Figure::perSecond)
        .toList();
  }

  private static double median(List<Double> values) {
    return values.stream().sorted(Comparator.naturalOrder()).toList().get(values.size() / 2);
  }
}
