package jobalerts.benchmarks.matching;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import jobalerts.benchmarks.ProcessorTime;
import jobalerts.benchmarks.ServiceProcess;
import jobalerts.benchmarks.Surroundings;
import org.jspecify.annotations.Nullable;

/** The alert-service with its broker and database, each in a process of its own. */
final class ServiceSite implements AutoCloseable {

  private final Surroundings surroundings;
  private @Nullable ServiceProcess service;

  private ServiceSite(Path folder) {
    this.surroundings = Surroundings.start(folder);
  }

  static ServiceSite start(Path folder) {
    return new ServiceSite(folder);
  }

  /** Its ledger's listener does not start: matching alone is measured. */
  void startService(String heap) {
    service =
        ServiceProcess.alert(
            surroundings,
            List.of("-Xmx" + heap, "-Djobalerts.console=INFO"),
            List.of("--alert.delivery.poll=1h", "--spring.kafka.listener.auto-startup=false"));
  }

  void stopService() {
    if (service != null) {
      service.close();
    }
  }

  String bootstrapServers() {
    return surroundings.bootstrapServers();
  }

  Connection connect() throws SQLException {
    return surroundings.connect("alert");
  }

  /** The seconds of processor that the service has used so far. */
  double processor() {
    return ProcessorTime.of(running().handle());
  }

  /** The value of a gauge of the service; 0 before it has one. */
  double gauge(String name) {
    return running().gauge(name);
  }

  private ServiceProcess running() {
    return Objects.requireNonNull(service);
  }

  @Override
  public void close() {
    stopService();
    surroundings.close();
  }
}
