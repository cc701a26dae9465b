package jobalerts.local;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jobalerts.alert.AlertService;
import jobalerts.ingest.IngestService;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Both services in this JVM, each a Spring application of its own; each can be stopped alone. */
public final class Services implements AutoCloseable {

  private final Surroundings surroundings;
  private final Keys keys;
  private final int ingestPort;
  private final int alertPort;
  private final String[] more;
  private @Nullable ConfigurableApplicationContext ingest;
  private @Nullable ConfigurableApplicationContext alert;

  /**
   * Services that are not started yet.
   *
   * @param more settings of either service as {@code --name=value}
   */
  public Services(
      Surroundings surroundings, Keys keys, int ingestPort, int alertPort, String... more) {
    this.surroundings = surroundings;
    this.keys = keys;
    this.ingestPort = ingestPort;
    this.alertPort = alertPort;
    this.more = more;
  }

  public void startIngest() {
    ingest =
        start(
            IngestService.application(),
            "--server.port=" + ingestPort,
            "--ingest.admin-token=" + keys.adminToken(),
            "--ingest.secret-key=" + keys.secretKey(),
            // The other service's pages and mail are on the class path too.
            "--spring.thymeleaf.enabled=false");
  }

  public void startAlert() {
    alert =
        start(
            AlertService.application(),
            "--server.port=" + alertPort,
            "--alert.public-url=" + alertPage(),
            "--alert.operators.admin-token=" + keys.adminToken(),
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + surroundings.smtpPort());
  }

  public void stopIngest() {
    stop(ingest);
    ingest = null;
  }

  public void stopAlert() {
    stop(alert);
    alert = null;
  }

  public URI ingestPage() {
    return URI.create("http://localhost:" + ingestPort);
  }

  public URI alertPage() {
    return URI.create("http://localhost:" + alertPort);
  }

  @Override
  public void close() {
    stopIngest();
    stopAlert();
  }

  private ConfigurableApplicationContext start(
      SpringApplicationBuilder application, String... own) {
    List<String> args = new ArrayList<>(Arrays.asList(own));
    args.add("--server.address=127.0.0.1");
    args.add("--spring.kafka.bootstrap-servers=" + surroundings.bootstrapServers());
    args.add("--spring.datasource.url=" + surroundings.jdbcUrl());
    args.add("--spring.datasource.username=" + surroundings.user());
    args.add("--spring.datasource.password=" + surroundings.password());
    args.add("--spring.jmx.enabled=false");
    args.addAll(Arrays.asList(more));
    // Main ends everything in its order; a hook of each application would race with it.
    return application
        .bannerMode(Banner.Mode.OFF)
        .registerShutdownHook(false)
        .run(args.toArray(String[]::new));
  }

  private static void stop(@Nullable ConfigurableApplicationContext context) {
    if (context != null) {
      context.close();
    }
  }
}
