package jobalerts.benchmarks.matching.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.MatchSink;
import jobalerts.benchmarks.matching.Contender;
import jobalerts.common.posting.Job;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.postgresql.copy.CopyIn;

/**
 * PostgreSQL: a table with a row for each alert, loaded by COPY, and one statement for each
 * posting.
 *
 * <p>What is done to be fair to it: all lies in shared memory, and nothing is planned twice. Rows
 * are found by one GIN index over arrays of numbers, each for a pair of role and place (a state, or
 * a cell of one degree that the circle touches), as the inverted lists are: narrower than the
 * intersection of an index over roles with one over places, and GiST over boxes has nothing to add.
 * The intarray extension is left out, for it takes over {@code &&} and the index is then not used.
 * The rest are comparisons of numbers and bits; keywords are looked up among the posting's phrases,
 * which the client finds in its text and hands over as {@code jsonb}, of that type and not by a
 * cast, which a prepared statement would make again for each row (ten times slower).
 *
 * <p>Its time is that of the server's process for the connection; what the client spends on reading
 * the posting and the answer is not counted.
 */
public final class PostgresTable implements Contender {

  private static final String TABLE =
      """
      create unlogged table alert (
        id             int not null,
        pairs          int[] not null,
        industries     int not null,
        shifts         int not null,
        employment     int not null,
        workplaces     int not null,
        least_pay      bigint not null,
        stated_pay     boolean not null,
        most_education smallint not null,
        least_years    smallint not null,
        most_years     smallint not null,
        x              float8,
        y              float8,
        z              float8,
        chord          float8,
        all_of         text[],
        any_of         text[],
        none_of        text[],
        not_at         text[]
      )
      """;
  private static final String INDEX =
      "create index alert_pairs on alert using gin (pairs) with (fastupdate = off)";

  private static final int BATCH = 1_024;

  private final Pairs pairs = new Pairs();
  private final Phrases phrases = new Phrases();
  private final Server server = Server.start();
  private final Connection connection;
  private final Backend backend;
  private final CopyIn rows;
  private final PreparedStatement question;

  public PostgresTable() {
    try {
      connection = server.connect();
      backend = new Backend(connection.unwrap(PGConnection.class).getBackendPID());
      execute(TABLE);
      execute("set plan_cache_mode = force_generic_plan");
      question = connection.prepareStatement(Question.SQL);
      question.unwrap(PGStatement.class).setPrepareThreshold(1);
      rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy alert from stdin");
    } catch (SQLException e) {
      server.close();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void add(int alert, Criteria wish) {
    phrases.add(wish);
    byte[] row = Row.of(alert, wish, pairs).getBytes(StandardCharsets.UTF_8);
    try {
      rows.writeToCopy(row, 0, row.length);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void ready() {
    try {
      rows.endCopy();
      execute(INDEX);
      execute("vacuum analyze alert");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void match(Job job, MatchSink sink) {
    try {
      Question.ask(question, job, pairs, phrases);
      try (ResultSet found = question.executeQuery()) {
        deliver(found, sink);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The server's: what the client does is left out. */
  @Override
  public long processorTime() {
    return backend.processorTime();
  }

  @Override
  public void close() {
    server.close();
  }

  private static void deliver(ResultSet found, MatchSink sink) throws SQLException {
    int[] batch = new int[BATCH];
    int count = 0;
    while (found.next()) {
      batch[count++] = found.getInt(1);
      if (count == BATCH) {
        sink.matched(batch, count);
        count = 0;
      }
    }
    if (count > 0) {
      sink.matched(batch, count);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
