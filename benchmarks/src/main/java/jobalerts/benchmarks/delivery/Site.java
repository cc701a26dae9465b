package jobalerts.benchmarks.delivery;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import jobalerts.benchmarks.GcLog;
import jobalerts.benchmarks.ProcessorTime;
import jobalerts.benchmarks.ServiceProcess;
import jobalerts.benchmarks.Surroundings;
import jobalerts.local.demo.Recruiter;

/** Both services with their broker and database, and the sink as their mail server. */
final class Site implements AutoCloseable {

  private final Surroundings surroundings;
  private final Sink sink;
  private final ServiceProcess ingest;
  private final ServiceProcess alert;
  private final Recruiter recruiter;

  private Site(Surroundings surroundings, Sink sink, Settings settings) {
    this.surroundings = surroundings;
    this.sink = sink;
    this.ingest = ServiceProcess.ingest(surroundings, List.of("-Xmx256m"));
    this.alert = ServiceProcess.alert(surroundings, jvmOptions(settings), service(sink, settings));
    this.recruiter =
        new Recruiter(ingest.uri(), Recruiter.register(ingest.uri(), ServiceProcess.ADMIN_TOKEN));
  }

  static Site start(Path folder, Sink sink, Settings settings) throws SQLException {
    Surroundings surroundings = Surroundings.start(folder);
    if (settings.statements()) {
      Statements.loadAtStart(surroundings);
      surroundings.close();
      surroundings = Surroundings.start(folder);
    }
    return new Site(surroundings, sink, settings);
  }

  private static List<String> jvmOptions(Settings settings) {
    return Stream.concat(Stream.of("-Xmx" + settings.heap()), settings.jvmOptions().stream())
        .toList();
  }

  private static List<String> service(Sink sink, Settings settings) {
    return Stream.concat(
            Stream.of(
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + sink.port(),
                "--alert.delivery.gathering-window=0s",
                "--alert.delivery.connections=" + settings.connections()),
            settings.service().stream().map(setting -> "--" + setting))
        .toList();
  }

  /** Publishes it and returns when it was taken, by {@link System#nanoTime}. */
  long post(String posting) {
    var answer = recruiter.post(posting);
    if (answer.statusCode() != 202) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return System.nanoTime();
  }

  Connection connect() throws SQLException {
    return surroundings.connect("alert");
  }

  Sink sink() {
    return sink;
  }

  double gauge(String name) {
    return alert.gauge(name);
  }

  GcLog gcLog() {
    return alert.gcLog();
  }

  /** What the parts have used so far, in seconds. */
  Cpu cpu() {
    return new Cpu(
        ProcessorTime.of(alert.handle()),
        ProcessorTime.ofAll(surroundings.database()),
        ProcessorTime.of(surroundings.broker()),
        ProcessorTime.of(sink.handle()));
  }

  @Override
  public void close() {
    alert.close();
    ingest.close();
    surroundings.close();
  }
}
