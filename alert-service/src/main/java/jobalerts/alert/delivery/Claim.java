package jobalerts.alert.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The right to send a mail. Each claim of a mail has a number of its own, so that whoever was too
 * slow can not act on a mail that another instance has claimed since.
 *
 * @param domain where it goes, without the name before the at sign
 * @param paced whether it has waited for its place in the rate of its domain
 */
record Claim(UUID mailId, int tries, String domain, boolean paced) {

  static Claim of(ResultSet row, int number) throws SQLException {
    return new Claim(
        row.getObject("id", UUID.class),
        row.getInt("tries"),
        row.getString("domain"),
        row.getBoolean("paced"));
  }
}
