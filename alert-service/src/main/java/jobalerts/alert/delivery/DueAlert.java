package jobalerts.alert.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import jobalerts.alert.subscriptions.Schedule;

/** An alert whose matches are to be mailed now, if its schedule allows it. */
record DueAlert(UUID id, UUID subscriberId, Schedule schedule) {

  static DueAlert of(ResultSet row, int number) throws SQLException {
    return new DueAlert(
        row.getObject("id", UUID.class),
        row.getObject("subscriber_id", UUID.class),
        Schedule.of(row));
  }
}
