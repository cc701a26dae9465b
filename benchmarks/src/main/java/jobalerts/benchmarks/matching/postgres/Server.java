package jobalerts.benchmarks.matching.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A PostgreSQL on a temporary folder that holds all in memory and plans for that. The launcher's
 * own is made for durable rows in little memory.
 */
final class Server implements AutoCloseable {

  private final EmbeddedPostgres server;

  private Server(EmbeddedPostgres server) {
    this.server = server;
  }

  static Server start() {
    try {
      return new Server(
          EmbeddedPostgres.builder()
              .setServerConfig("shared_buffers", "2GB")
              .setServerConfig("maintenance_work_mem", "512MB")
              .setServerConfig("work_mem", "64MB")
              .setServerConfig("max_wal_size", "8GB")
              .setServerConfig("random_page_cost", "1")
              .setServerConfig("jit", "off")
              .setServerConfig("max_parallel_workers_per_gather", "0")
              .setOutputRedirector(Redirect.DISCARD)
              .setErrorRedirector(Redirect.DISCARD)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Connection connect() throws SQLException {
    return server.getPostgresDatabase().getConnection();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
