package jobalerts.local.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jobalerts.local.Keys;
import jobalerts.local.demo.Recruiter;

/** All five parts, each in a process of its own, on a folder and on ports of this run. */
final class Site implements AutoCloseable {

  private static final Duration TO_START = Duration.ofMinutes(2);

  private final Ports ports = Ports.free();
  private final Path folder;
  private final Keys keys;
  private final Commands commands;
  private final Map<Part, KeptRunning> parts = new EnumMap<>(Part.class);

  private Site(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder.toAbsolutePath().normalize());
    keys = Keys.load(this.folder.resolve("keys.properties"));
    commands = new Commands(this.folder, ports, keys);
    Files.createDirectories(commands.mails());
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /** Returns when all parts serve. */
  static Site start(Path folder) throws IOException {
    Site site = new Site(folder);
    site.start(Part.DATABASE, site.ports.database());
    site.start(Part.BROKER, site.ports.kafka());
    site.start(Part.MAIL_SERVER, site.ports.smtp());
    site.start(Part.INGEST_SERVICE, site.ports.ingest());
    site.start(Part.ALERT_SERVICE, site.ports.alert());
    return site;
  }

  /** A recruiter who is known to the ingest-service. */
  Recruiter recruiter() {
    URI ingest = URI.create("http://127.0.0.1:" + ports.ingest());
    return new Recruiter(ingest, Recruiter.register(ingest, keys.adminToken()));
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        commands.jdbcUrl() + "?currentSchema=alert&connectTimeout=5&socketTimeout=30",
        "postgres",
        "");
  }

  boolean kill(Part part, Duration away) {
    return part(part).kill(away);
  }

  Path mails() {
    return commands.mails();
  }

  @Override
  public synchronized void close() {
    parts.values().forEach(KeptRunning::close);
  }

  private void start(Part part, int port) {
    var process =
        new KeptRunning(
            commands.of(part),
            folder.resolve(part.label() + ".log").toFile(),
            part == Part.DATABASE
                ? new Postmaster(commands.database().resolve("data"))::processes
                : Stream::empty);
    synchronized (this) {
      parts.put(part, process);
    }
    await(part.label()).atMost(TO_START).until(() -> Ports.listening(port));
  }

  private synchronized KeptRunning part(Part part) {
    return Objects.requireNonNull(parts.get(part));
  }
}
