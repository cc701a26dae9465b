package jobalerts.alert.subscriptions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import jobalerts.alert.matching.Criteria;
import jobalerts.common.Json;
import jobalerts.common.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/** The rows of the tables as records. */
final class Rows {

  private Rows() {}

  static Subscriber subscriber(ResultSet row, int number) throws SQLException {
    return new Subscriber(
        id(row, "id"), row.getString("email"), row.getObject("most_mails_a_day", Integer.class));
  }

  static Subscription subscription(ResultSet row, int number) throws SQLException {
    return new Subscription(
        id(row, "id"),
        id(row, "subscriber_id"),
        term(Status.class, row.getString("status")),
        criteria(row),
        Schedule.of(row),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row, "paused_until"),
        instant(row, "expires_at"));
  }

  static ConfirmationDue confirmationDue(ResultSet row, int number) throws SQLException {
    return new ConfirmationDue(
        id(row, "id"),
        id(row, "subscriber_id"),
        row.getString("email"),
        criteria(row),
        term(Cadence.class, row.getString("cadence")),
        row.getInt("confirmation_tries"));
  }

  static Grant grant(ResultSet row, int number) throws SQLException {
    return new Grant(id(row, "subscriber_id"), row.getObject("subscription_id", UUID.class));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static Criteria criteria(ResultSet row) throws SQLException {
    return Json.MAPPER.readValue(row.getString("criteria"), Criteria.class);
  }

  static <T extends Enum<T> & Term> T term(Class<T> vocabulary, String id) {
    return Term.byId(vocabulary, id).orElseThrow();
  }
}
