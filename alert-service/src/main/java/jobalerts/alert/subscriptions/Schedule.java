package jobalerts.alert.subscriptions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When the mails of an alert go out.
 *
 * @param zone of all the times here
 * @param digestAt the hour of daily and weekly mails, and of what an instant alert has beyond the
 *     mails that its subscriber wants a day
 * @param digestOn the day of weekly mails
 */
public record Schedule(
    Cadence cadence,
    ZoneId zone,
    LocalTime digestAt,
    DayOfWeek digestOn,
    @Nullable QuietHours quietHours) {

  /** The columns of the table of subscriptions, as parameters of a statement. */
  Map<String, @Nullable Object> columns() {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("cadence", cadence.id());
    columns.put("zone", zone.getId());
    columns.put("digest_at", digestAt);
    columns.put("digest_on", digestOn.name());
    columns.put("quiet_from", quietHours == null ? null : quietHours.from());
    columns.put("quiet_until", quietHours == null ? null : quietHours.until());
    return columns;
  }

  /** From a row of the table of subscriptions. */
  public static Schedule of(ResultSet row) throws SQLException {
    LocalTime quietFrom = row.getObject("quiet_from", LocalTime.class);
    return new Schedule(
        Rows.term(Cadence.class, row.getString("cadence")),
        ZoneId.of(row.getString("zone")),
        row.getObject("digest_at", LocalTime.class),
        DayOfWeek.valueOf(row.getString("digest_on")),
        quietFrom == null
            ? null
            : new QuietHours(quietFrom, row.getObject("quiet_until", LocalTime.class)));
  }
}
