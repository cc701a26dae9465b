package jobalerts.benchmarks.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import jobalerts.benchmarks.GcLog;
import jobalerts.benchmarks.ServiceProcess;
import jobalerts.benchmarks.Surroundings;
import jobalerts.local.demo.Recruiter;
import org.jspecify.annotations.Nullable;

/** The service under test with its broker and database, on ports and a folder of its own. */
final class Site implements AutoCloseable {

  private final Surroundings surroundings;
  private @Nullable ServiceProcess service;

  private Site(Path folder) {
    this.surroundings = Surroundings.start(folder);
  }

  static Site start(Path folder) {
    return new Site(folder);
  }

  /** Starts the service, after stopping the one that was started with other options. */
  void startService(String... options) {
    stopService();
    service = ServiceProcess.ingest(surroundings, List.of(options));
  }

  /** Adds the sender and returns its secret. */
  String register() {
    return Recruiter.register(running().uri(), ServiceProcess.ADMIN_TOKEN);
  }

  String bootstrapServers() {
    return surroundings.bootstrapServers();
  }

  int port() {
    return running().port();
  }

  GcLog gcLog() {
    return running().gcLog();
  }

  ProcessHandle service() {
    return running().handle();
  }

  ProcessHandle broker() {
    return surroundings.broker();
  }

  ProcessHandle database() {
    return surroundings.database();
  }

  @Override
  public void close() {
    stopService();
    surroundings.close();
  }

  private ServiceProcess running() {
    return Objects.requireNonNull(service);
  }

  private void stopService() {
    if (service != null) {
      service.close();
    }
  }
}
