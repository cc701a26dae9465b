package jobalerts.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Broker and database of a run, in a process of their own, on ports and a folder of its own. */
public final class Surroundings implements AutoCloseable {

  private final Path folder;
  private final int kafkaPort = Ports.free();
  private final int databasePort = Ports.free();
  private final JvmProcess parts;

  private Surroundings(Path folder) {
    this.folder = folder;
    this.parts =
        JvmProcess.start(
            folder.resolve("parts.log"),
            List.of("-Xmx512m"),
            Parts.class,
            folder.toString(),
            Integer.toString(kafkaPort),
            Integer.toString(Ports.free()),
            Integer.toString(databasePort));
  }

  /** Returns when both are there. */
  public static Surroundings start(Path folder) {
    Surroundings surroundings = new Surroundings(folder);
    Ports.await(surroundings.broker(), surroundings.kafkaPort);
    // The server listens before it has the database.
    Ports.await(surroundings.broker(), surroundings::hasDatabase, "The database is not there");
    return surroundings;
  }

  public Path folder() {
    return folder;
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + kafkaPort;
  }

  public String databaseUrl() {
    return "jdbc:postgresql://127.0.0.1:" + databasePort + "/jobalerts";
  }

  /** Sees the tables of one service without their schema's name. */
  public Connection connect(String schema) throws SQLException {
    return DriverManager.getConnection(databaseUrl() + "?currentSchema=" + schema, "postgres", "");
  }

  private boolean hasDatabase() {
    try (Connection connection = connect("public")) {
      return connection.isValid(1);
    } catch (SQLException _) {
      return false;
    }
  }

  public ProcessHandle broker() {
    return parts.handle();
  }

  /** The server's first process. */
  public ProcessHandle database() {
    try {
      Path pid = Parts.database(folder).resolve("data").resolve("postmaster.pid");
      return ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    parts.close();
  }
}
