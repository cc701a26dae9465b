package jobalerts.local.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import jobalerts.local.CannotStart;
import jobalerts.local.NeededPort;

/** A PostgreSQL server on one folder, with one database. Loopback only, so without a password. */
public final class Database implements AutoCloseable {

  private static final String NAME = "jobalerts";
  private static final String USER = "postgres";

  private final EmbeddedPostgres server;

  private Database(EmbeddedPostgres server) {
    this.server = server;
  }

  /**
   * Ends the server that a killed JVM left running on the folder; without it its port looks busy.
   */
  public static void endOrphan(Path folder) {
    Orphan.of(DatabaseFiles.in(folder).data()).ifPresent(Orphan::end);
  }

  public static Database start(Path folder, int port) {
    DatabaseFiles files = DatabaseFiles.in(folder);
    endOrphan(folder);
    NeededPort.requireFree(List.of(new NeededPort(port, "the database", "")));
    try {
      files.prepare();
      EmbeddedPostgres server = server(files, port).start();
      try {
        createOnce(server);
        files.begun();
        return new Database(server);
      } catch (SQLException | IOException | RuntimeException e) {
        server.close();
        throw e;
      }
    } catch (SQLException | IOException | RuntimeException e) {
      throw new CannotStart(
          "PostgreSQL could not start in %s on port %d: %s"
              .formatted(folder, port, files.lastWords().orElse(e.toString())),
          e);
    }
  }

  private static EmbeddedPostgres.Builder server(DatabaseFiles files, int port) {
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(files.binaries().toFile())
        .setDataDirectory(files.data())
        .setCleanDataDirectory(false)
        .setPort(port)
        .setLocaleConfig("locale", "C.UTF-8")
        // The library's defaults trade safety for the speed of tests; here rows are to survive.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("max_connections", "100")
        .setServerConfig("unix_socket_directories", "")
        .setPGStartupWait(Duration.ofSeconds(30))
        .setOutputRedirector(Redirect.appendTo(files.log().toFile()))
        .setErrorRedirector(Redirect.appendTo(files.log().toFile()))
        // Its own hook would end the server while the services still write; the caller closes.
        .setRegisterShutdownHook(false);
  }

  private static void createOnce(EmbeddedPostgres server) throws SQLException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement();
        var found =
            statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
      if (!found.next()) {
        statement.execute("create database " + NAME);
      }
    }
  }

  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), NAME);
  }

  public String user() {
    return USER;
  }

  /** Open transactions are rolled back, nothing waits for them. */
  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
