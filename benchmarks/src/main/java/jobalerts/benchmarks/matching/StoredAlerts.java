package jobalerts.benchmarks.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import jobalerts.alert.matching.Criteria;
import jobalerts.common.Json;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Puts alerts into the tables of the service as if they had been active for long. */
final class StoredAlerts {

  private static final int ROWS_AT_A_TIME = 1_000;

  private final SplittableRandom random = new SplittableRandom(42);

  /** Each of a subscriber of its own, without telling anybody of each. */
  void store(Connection connection, Stream<Criteria> alerts, int count) throws SQLException {
    UUID[] subscribers = Stream.generate(this::id).limit(count).toArray(UUID[]::new);
    Iterator<Criteria> criteria = alerts.iterator();
    try (Statement statement = connection.createStatement()) {
      statement.execute("alter table subscription disable trigger user");
      copy(
          connection,
          "subscriber (id, email, created_at, asked_since, asked)",
          count,
          n -> subscribers[n] + "\tc" + n + "@example.com\t2026-01-01\t2026-01-01\t0\n");
      copy(
          connection,
          "subscription (id, subscriber_id, status, criteria, cadence, created_at, active_since)",
          count,
          n ->
              "%s\t%s\tactive\t%s\tinstant\t2026-01-01\t2026-01-01\n"
                  .formatted(id(), subscribers[n], escaped(criteria.next())));
      statement.execute("alter table subscription enable trigger user");
      statement.execute("analyze subscription");
    }
  }

  private static void copy(Connection connection, String table, int count, IntFunction<String> row)
      throws SQLException {
    CopyIn copy =
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
    StringBuilder rows = new StringBuilder();
    for (int n = 0; n < count; n++) {
      rows.append(row.apply(n));
      if (n % ROWS_AT_A_TIME == 0 || n == count - 1) {
        byte[] bytes = rows.toString().getBytes(UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
      }
    }
    copy.endCopy();
  }

  private static String escaped(Criteria criteria) {
    return Json.MAPPER.writeValueAsString(criteria).replace("\\", "\\\\");
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
