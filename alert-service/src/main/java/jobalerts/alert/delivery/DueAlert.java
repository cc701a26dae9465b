package jobalerts.alert.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import jobalerts.alert.subscriptions.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * An alert whose matches are to be mailed, if its schedule allows it.
 *
 * @param at since when, or from when on; null if nothing of it waits
 */
record DueAlert(UUID id, UUID subscriberId, Schedule schedule, @Nullable Instant at) {

  static DueAlert of(ResultSet row, int number) throws SQLException {
    OffsetDateTime at = row.getObject("due_at", OffsetDateTime.class);
    return new DueAlert(
        row.getObject("id", UUID.class),
        row.getObject("subscriber_id", UUID.class),
        Schedule.of(row),
        at == null ? null : at.toInstant());
  }

  boolean isBy(Instant moment) {
    return at != null && !at.isAfter(moment);
  }
}
