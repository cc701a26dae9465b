package jobalerts.local.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jobalerts.common.Json;
import org.postgresql.PGConnection;

/**
 * Puts alerts into the service's tables as if they had been active for long: those of the last days
 * would be looked back for at each start, which would hide what matching has lost.
 */
final class StoredAlerts {

  private StoredAlerts() {}

  static void store(Connection connection, List<Alert> alerts, int subscribers)
      throws SQLException, IOException {
    connection.setAutoCommit(false);
    copy(
        connection,
        "subscriber (id, email, created_at, asked_since, asked)",
        IntStream.range(0, subscribers)
            .mapToObj(n -> "%s\t%s\t2026-01-01\t2026-01-01\t0\n".formatted(id(n), Alert.email(n)))
            .collect(Collectors.joining()));
    copy(
        connection,
        "subscription (id, subscriber_id, status, criteria, cadence, created_at, active_since)",
        alerts.stream().map(StoredAlerts::row).collect(Collectors.joining()));
    connection.commit();
    // What has been there for long, the database knows how to look for.
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute("analyze subscriber, subscription");
    }
  }

  private static String row(Alert alert) {
    String criteria = Json.MAPPER.writeValueAsString(alert.criteria()).replace("\\", "\\\\");
    return "%s\t%s\tactive\t%s\tinstant\t2026-01-01\t2026-01-01\n"
        .formatted(UUID.randomUUID(), id(alert.subscriber()), criteria);
  }

  private static UUID id(int subscriber) {
    return new UUID(0x4000, 0x8000_0000_0000_0000L | subscriber);
  }

  private static void copy(Connection connection, String table, String rows)
      throws SQLException, IOException {
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("copy " + table + " from stdin", new ByteArrayInputStream(rows.getBytes(UTF_8)));
  }
}
