package jobalerts.alert.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was not sent, as operators see it.
 *
 * @param tries how often it was tried
 * @param ambiguous how often nobody knew whether the mail server took it
 */
public record EndedMail(
    UUID id,
    String status,
    Instant createdAt,
    Instant endedAt,
    int tries,
    int ambiguous,
    @Nullable String lastError) {

  static EndedMail of(ResultSet row, int number) throws SQLException {
    return new EndedMail(
        row.getObject("id", UUID.class),
        row.getString("status"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("ended_at", OffsetDateTime.class).toInstant(),
        row.getInt("tries"),
        row.getInt("ambiguous"),
        row.getString("last_error"));
  }
}
