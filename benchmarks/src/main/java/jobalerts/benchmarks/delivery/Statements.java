package jobalerts.benchmarks.delivery;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import jobalerts.benchmarks.Surroundings;

/** What each statement costs the database, by its extension pg_stat_statements. */
record Statements(Connection connection) {

  private static final int MOST = 20;

  /** A statement, with milliseconds in all. */
  record Cost(String sql, long calls, double millis, long rows) {

    String line() {
      return "%,9d calls %,10.1f ms %,9d rows  %s".formatted(calls, millis, rows, sql);
    }
  }

  /** From the next start of the server on. */
  static void loadAtStart(Surroundings surroundings) throws SQLException {
    try (Connection connection = surroundings.connect("public");
        Statement statement = connection.createStatement()) {
      statement.execute("alter system set shared_preload_libraries = 'pg_stat_statements'");
      statement.execute("alter system set pg_stat_statements.track_planning = on");
      statement.execute("create extension if not exists pg_stat_statements schema public");
    }
  }

  void reset() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select public.pg_stat_statements_reset()");
    }
  }

  List<Cost> dearest() throws SQLException {
    List<Cost> costs = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select regexp_replace(left(query, 160), '\\s+', ' ', 'g'), calls,
                  total_exec_time + total_plan_time, rows
                from public.pg_stat_statements
                where query !~* '^(copy|analyze|checkpoint)'
                order by 3 desc limit %d
                """
                    .formatted(MOST))) {
      while (rows.next()) {
        costs.add(new Cost(rows.getString(1), rows.getLong(2), rows.getDouble(3), rows.getLong(4)));
      }
    }
    return costs;
  }
}
