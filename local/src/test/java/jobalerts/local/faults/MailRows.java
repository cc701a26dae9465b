package jobalerts.local.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What the database says of mails.
 *
 * @param waiting how many mails and matches wait for something
 * @param ambiguous how often each mail was in doubt; those that never were are left out
 */
record MailRows(int waiting, Map<UUID, Integer> ambiguous) {

  private static final String WAITING =
      """
      select (select count(*) from mail where status in ('claimed', 'sending', 'waiting'))
           + (select count(*) from alert_match where status = 'waiting')
      """;

  private static final String AMBIGUOUS = "select id, ambiguous from mail where ambiguous > 0";

  static MailRows of(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return new MailRows(waiting(statement), ambiguous(statement));
    }
  }

  private static int waiting(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery(WAITING)) {
      row.next();
      return row.getInt(1);
    }
  }

  private static Map<UUID, Integer> ambiguous(Statement statement) throws SQLException {
    Map<UUID, Integer> counts = new HashMap<>();
    try (ResultSet rows = statement.executeQuery(AMBIGUOUS)) {
      while (rows.next()) {
        counts.put(rows.getObject(1, UUID.class), rows.getInt(2));
      }
    }
    return counts;
  }
}
