package jobalerts.alert.subscriptions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import jobalerts.alert.matching.Criteria;
import jobalerts.common.Json;
import tools.jackson.databind.ObjectReader;

/** An active subscription whose criteria are not read yet. */
record StoredAlert(UUID id, UUID subscriberId, String criteria) {

  private static final ObjectReader CRITERIA = Json.MAPPER.readerFor(Criteria.class);

  static StoredAlert of(ResultSet row, int number) throws SQLException {
    return new StoredAlert(
        Rows.id(row, "id"), Rows.id(row, "subscriber_id"), row.getString("criteria"));
  }

  ActiveAlert read() {
    return new ActiveAlert(id, subscriberId, CRITERIA.readValue(criteria));
  }
}
