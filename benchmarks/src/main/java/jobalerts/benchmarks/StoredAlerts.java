package jobalerts.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import jobalerts.alert.matching.Criteria;
import jobalerts.common.Json;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Puts alerts into the tables of the alert-service as if they had been active for long. */
public final class StoredAlerts {

  private static final int ROWS_AT_A_TIME = 1_000;
  private static final int DOMAINS = 500;

  private final SplittableRandom random = new SplittableRandom(42);
  private int stored;

  /** Each of a subscriber of its own, without telling anybody of each; returns their ids. */
  public List<UUID> store(Connection connection, Stream<Criteria> alerts, int count)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("alter table subscription disable trigger user");
      List<UUID> ids = storeAndTell(connection, alerts, "instant", count);
      statement.execute("alter table subscription enable trigger user");
      return ids;
    }
  }

  /** The same, and a running service puts them into its index. */
  public List<UUID> storeAndTell(
      Connection connection, Stream<Criteria> alerts, String cadence, int count)
      throws SQLException {
    List<UUID> subscribers = ids(count);
    List<UUID> ids = ids(count);
    Iterator<Criteria> criteria = alerts.iterator();
    copy(
        connection,
        "subscriber (id, email, created_at, asked_since, asked)",
        count,
        n -> subscribers.get(n) + "\t" + address(n) + "\t2026-01-01\t2026-01-01\t0\n");
    copy(
        connection,
        "subscription (id, subscriber_id, status, criteria, cadence, created_at, active_since)",
        count,
        n ->
            "%s\t%s\tactive\t%s\t%s\t2026-01-01\t2026-01-01\n"
                .formatted(ids.get(n), subscribers.get(n), escaped(criteria.next()), cadence));
    try (Statement statement = connection.createStatement()) {
      statement.execute("analyze subscriber, subscription");
    }
    stored += count;
    return ids;
  }

  private List<UUID> ids(int count) {
    return Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
        .limit(count)
        .toList();
  }

  private String address(int n) {
    int number = stored + n;
    return "c" + number + "@d" + number % DOMAINS + ".example";
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
}
