package jobalerts.benchmarks.intake;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jobalerts.benchmarks.JvmProcess;
import jobalerts.benchmarks.Ports;
import jobalerts.benchmarks.Surroundings;
import jobalerts.ingest.IngestService;
import jobalerts.local.demo.Recruiter;
import org.jspecify.annotations.Nullable;

/** The service under test with its broker and database, on ports and a folder of its own. */
final class Site implements AutoCloseable {

  private static final String ADMIN_TOKEN = "benchmark-admin-token";

  private final Path folder;
  private final int port = Ports.free();
  private final Surroundings surroundings;
  private @Nullable JvmProcess service;

  private Site(Path folder) {
    this.folder = folder;
    this.surroundings = Surroundings.start(folder);
  }

  static Site start(Path folder) {
    return new Site(folder);
  }

  /** Starts the service, after stopping the one that was started with other options. */
  void startService(String... options) {
    stopService();
    List<String> jvm = new ArrayList<>(List.of(options));
    jvm.add("-Xlog:gc:file=" + gcLog());
    service =
        JvmProcess.start(
            folder.resolve("service.log"),
            jvm,
            IngestService.class,
            "--server.port=" + port,
            "--server.address=127.0.0.1",
            "--ingest.admin-token=" + ADMIN_TOKEN,
            "--ingest.secret-key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
            "--ingest.webhook.requests-per-second=1000000",
            "--ingest.webhook.burst=1000000",
            "--spring.kafka.bootstrap-servers=" + bootstrapServers(),
            "--spring.datasource.url=" + surroundings.databaseUrl(),
            "--spring.datasource.username=postgres",
            "--spring.thymeleaf.enabled=false");
    Ports.await(service, port);
  }

  /** Adds the sender and returns its secret. */
  String register() {
    return Recruiter.register(URI.create("http://127.0.0.1:" + port), ADMIN_TOKEN);
  }

  String bootstrapServers() {
    return surroundings.bootstrapServers();
  }

  int port() {
    return port;
  }

  Path gcLog() {
    return folder.resolve("gc.log");
  }

  ProcessHandle service() {
    return Objects.requireNonNull(service).handle();
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

  private void stopService() {
    if (service != null) {
      service.close();
    }
  }
}
