package jobalerts.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jobalerts.alert.AlertService;
import jobalerts.common.Json;
import jobalerts.ingest.IngestService;
import org.jspecify.annotations.Nullable;

/** A service of the pipeline in a process of its own, at a port of its own. */
public final class ServiceProcess implements AutoCloseable {

  public static final String ADMIN_TOKEN = "benchmark-admin-token";

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port = Ports.free();
  private final Path gcLog;
  private final JvmProcess process;

  private ServiceProcess(
      Surroundings in, Class<?> main, List<String> jvmOptions, List<String> settings) {
    String name = main.getSimpleName();
    this.gcLog = in.folder().resolve(name + ".gc.log");
    List<String> options = new ArrayList<>(jvmOptions);
    options.add("-Xlog:gc:file=" + gcLog);
    List<String> all = new ArrayList<>(settings);
    all.add("--server.port=" + port);
    all.add("--server.address=127.0.0.1");
    all.add("--spring.kafka.bootstrap-servers=" + in.bootstrapServers());
    all.add("--spring.datasource.url=" + in.databaseUrl());
    all.add("--spring.datasource.username=postgres");
    this.process =
        JvmProcess.start(
            in.folder().resolve(name + ".log"), options, main, all.toArray(String[]::new));
    Ports.await(process.handle(), port);
  }

  public static ServiceProcess ingest(Surroundings in, List<String> jvmOptions) {
    return new ServiceProcess(
        in,
        IngestService.class,
        jvmOptions,
        List.of(
            "--ingest.admin-token=" + ADMIN_TOKEN,
            "--ingest.secret-key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
            "--ingest.webhook.requests-per-second=1000000",
            "--ingest.webhook.burst=1000000",
            "--spring.thymeleaf.enabled=false"));
  }

  public static ServiceProcess alert(
      Surroundings in, List<String> jvmOptions, List<String> settings) {
    List<String> all = new ArrayList<>(settings);
    all.add("--alert.operators.admin-token=" + ADMIN_TOKEN);
    return new ServiceProcess(in, AlertService.class, jvmOptions, all);
  }

  public int port() {
    return port;
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  public ProcessHandle handle() {
    return process.handle();
  }

  public GcLog gcLog() {
    return new GcLog(gcLog);
  }

  /** The value of a gauge or counter of the service; 0 before it has one. */
  public double gauge(String name) {
    String body = answer("/actuator/metrics/" + name);
    return body == null ? 0 : Json.MAPPER.readTree(body).at("/measurements/0/value").asDouble();
  }

  private @Nullable String answer(String path) {
    process.requireAlive();
    HttpRequest request = HttpRequest.newBuilder(uri().resolve(path)).build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 ? answer.body() : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
