package jobalerts.benchmarks.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import jobalerts.alert.AlertService;
import jobalerts.benchmarks.JvmProcess;
import jobalerts.benchmarks.Ports;
import jobalerts.benchmarks.Surroundings;
import jobalerts.common.Json;
import org.jspecify.annotations.Nullable;

/** The alert-service with its broker and database, each in a process of its own. */
final class ServiceSite implements AutoCloseable {

  private final Path folder;
  private final int port = Ports.free();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Surroundings surroundings;
  private @Nullable JvmProcess service;

  private ServiceSite(Path folder) {
    this.folder = folder;
    this.surroundings = Surroundings.start(folder);
  }

  static ServiceSite start(Path folder) {
    return new ServiceSite(folder);
  }

  /** Its ledger's listener does not start: matching alone is measured. */
  void startService(String heap) {
    service =
        JvmProcess.start(
            folder.resolve("service.log"),
            List.of("-Xmx" + heap, "-Djobalerts.console=INFO"),
            AlertService.class,
            "--server.port=" + port,
            "--server.address=127.0.0.1",
            "--alert.operators.admin-token=benchmark-admin-token",
            "--alert.delivery.poll=1h",
            "--spring.kafka.listener.auto-startup=false",
            "--spring.kafka.bootstrap-servers=" + bootstrapServers(),
            "--spring.datasource.url=" + surroundings.databaseUrl(),
            "--spring.datasource.username=postgres");
    Ports.await(service, port);
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
    return DriverManager.getConnection(
        surroundings.databaseUrl() + "?currentSchema=alert", "postgres", "");
  }

  /** The seconds of processor that the service has used so far. */
  double processor() {
    Duration used =
        Objects.requireNonNull(service).handle().info().totalCpuDuration().orElse(Duration.ZERO);
    return used.toMillis() / 1e3;
  }

  /** The value of a gauge of the service; 0 before it has one. */
  double gauge(String name) {
    Objects.requireNonNull(service).requireAlive();
    URI uri = URI.create("http://127.0.0.1:" + port + "/actuator/metrics/" + name);
    try {
      HttpResponse<String> answer =
          http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() != 200
          ? 0
          : Json.MAPPER.readTree(answer.body()).at("/measurements/0/value").asDouble();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    stopService();
    surroundings.close();
  }
}
