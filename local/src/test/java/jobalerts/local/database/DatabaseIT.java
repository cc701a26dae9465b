package jobalerts.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import jobalerts.local.CannotStart;
import jobalerts.local.FreePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseIT {

  private final int port = FreePorts.next();
  @TempDir private Path folder;

  @Test
  void keepsRowsOverARestartAndWaitsForTheDisk() throws SQLException {
    try (Database database = Database.start(folder, port)) {
      run(database, "create table letter (body text)");
      run(database, "insert into letter values ('kept')");
      assertThat(ask(database, "show fsync")).isEqualTo("on");
      assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(database, "show server_version")).startsWith("18.6");
      assertThat(ask(database, "select datcollate from pg_database")).isEqualTo("C.UTF-8");
    }

    try (Database database = Database.start(folder, port)) {
      assertThat(ask(database, "select body from letter")).isEqualTo("kept");
    }
  }

  @Test
  void endsTheServerOfAKilledJvmAndStartsOnAnotherPort() throws Exception {
    Process jvm = StartDatabase.inAnotherJvm(folder, port);
    String orphan = jvm.inputReader().readLine();
    assertThat(orphan).startsWith("jdbc:postgresql:");
    jvm.destroyForcibly().waitFor();
    DriverManager.getConnection(orphan, "postgres", "").close();

    try (Database database = Database.start(folder, FreePorts.next())) {
      assertThat(ask(database, "select 'up'")).isEqualTo("up");
      assertThatThrownBy(() -> DriverManager.getConnection(orphan, "postgres", ""))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void ignoresAProcessNumberThatIsSomeoneElsesByNow() throws Exception {
    Database.start(folder, port).close();
    long mine = ProcessHandle.current().pid();
    Files.writeString(folder.resolve("data/postmaster.pid"), mine + "\n" + folder + "\n");

    try (Database database = Database.start(folder, port)) {
      assertThat(ask(database, "select 'up'")).isEqualTo("up");
    }
  }

  @Test
  void beginsAnewAfterAFirstStartThatWasCutShort() throws Exception {
    Files.createDirectories(folder.resolve("program/PG-half"));
    Files.createDirectories(folder.resolve("data"));
    Files.createFile(folder.resolve("data/postgresql.conf"));
    Files.createFile(folder.resolve("unfinished"));

    try (Database database = Database.start(folder, port)) {
      assertThat(ask(database, "select 'up'")).isEqualTo("up");
    }
  }

  @Test
  void stopsQuicklyThoughAClientIsConnected() throws SQLException {
    Database database = Database.start(folder, port);
    try (Connection _ = connect(database)) {
      long begun = System.nanoTime();
      database.close();
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void refusesABusyPort() throws IOException {
    try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> Database.start(folder, port))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("Port " + port);
    }
  }

  private static Connection connect(Database database) throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), database.user(), "");
  }

  private static void run(Database database, String sql) throws SQLException {
    try (var connection = connect(database);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(Database database, String sql) throws SQLException {
    try (var connection = connect(database);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
