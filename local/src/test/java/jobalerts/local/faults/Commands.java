package jobalerts.local.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jobalerts.local.Keys;

/** How each part is started: as in production, but with waits that fit a run of minutes. */
record Commands(Path folder, Ports ports, Keys keys) {

  private static final List<String> JVM =
      List.of(
          // A part lives for a minute: it is to be there soon rather than fast in the long run.
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  List<String> of(Part part) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(part.heap());
    command.addAll(JVM);
    command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    command.addAll(List.of(RunPart.class.getName(), part.name()));
    command.addAll(arguments(part));
    return command;
  }

  private List<String> arguments(Part part) {
    return switch (part) {
      case ALERT_SERVICE -> service(alertService());
      case INGEST_SERVICE -> service(ingestService());
      case BROKER ->
          List.of(
              folder.resolve("broker").toString(),
              Integer.toString(ports.kafka()),
              Integer.toString(ports.controller()));
      case DATABASE -> List.of(database().toString(), Integer.toString(ports.database()));
      case MAIL_SERVER -> List.of(mails().toString(), Integer.toString(ports.smtp()));
    };
  }

  Path database() {
    return folder.resolve("database");
  }

  Path mails() {
    return folder.resolve("mails");
  }

  String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:%d/jobalerts".formatted(ports.database());
  }

  private List<String> service(String own) {
    String all =
        """
        --server.address=127.0.0.1
        --spring.kafka.bootstrap-servers=127.0.0.1:%d
        --spring.kafka.consumer.properties.session.timeout.ms=6000
        --spring.kafka.consumer.properties.heartbeat.interval.ms=1500
        --spring.datasource.url=%s
        --spring.datasource.username=postgres
        --spring.datasource.password=
        --spring.jmx.enabled=false
        --spring.main.banner-mode=off
        """
            .formatted(ports.kafka(), jdbcUrl());
    return (own + all).lines().toList();
  }

  private String ingestService() {
    return """
    --server.port=%d
    --ingest.admin-token=%s
    --ingest.secret-key=%s
    --spring.thymeleaf.enabled=false
    """
        .formatted(ports.ingest(), keys.adminToken(), keys.secretKey());
  }

  /**
   * A claim lasts longer than one mail can take: connecting, and each answer of the server. No mail
   * is cut: what is beyond stands on a page that this test does not look at.
   */
  private String alertService() {
    return """
    --server.port=%1$d
    --alert.public-url=http://localhost:%1$d
    --alert.operators.admin-token=%2$s
    --alert.delivery.gathering-window=2s
    --alert.delivery.poll=200ms
    --alert.delivery.claim=15s
    --alert.delivery.most-mails-a-day=1000
    --alert.delivery.most-openings=500
    --alert.delivery.retry-first=2s
    --alert.delivery.retry-longest=10s
    --alert.matching.transaction=15s
    --spring.mail.host=127.0.0.1
    --spring.mail.port=%3$d
    --spring.mail.properties.mail.smtp.connectiontimeout=2000
    --spring.mail.properties.mail.smtp.timeout=4000
    --spring.mail.properties.mail.smtp.writetimeout=4000
    """
        .formatted(ports.alert(), keys.adminToken(), ports.smtp());
  }
}
