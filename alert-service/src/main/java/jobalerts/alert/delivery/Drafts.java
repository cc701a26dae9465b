package jobalerts.alert.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.openings.Opening;
import jobalerts.common.Json;
import jobalerts.common.posting.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads claimed mails with the openings and alerts that they are about. */
@Repository
class Drafts {

  private final JdbcClient jdbc;

  Drafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest opening of each mail first. A mail whose matches are all gone has no entries. */
  Collection<Draft> load(List<UUID> mails) {
    Map<UUID, Draft> drafts = new LinkedHashMap<>();
    if (mails.isEmpty()) {
      return List.of();
    }
    jdbc.sql(
            """
            select mail.id, mail.subscriber_id, subscriber.email, mail.created_at, mail.tries,
              s.id as subscription_id, s.criteria, o.id as opening_id, o.open, o.job,
              o.first_seen_at
            from mail
            join subscriber on subscriber.id = mail.subscriber_id
            left join alert_match m on m.mail_id = mail.id and m.status = 'waiting'
            left join subscription s on s.id = m.subscription_id and s.status = 'active'
            left join opening o on o.id = m.posting_id
            where mail.id in (:mails)
            order by mail.created_at, mail.id, o.first_seen_at desc, o.id, s.created_at
            """)
        .param("mails", mails)
        .query(row -> {
          UUID id = row.getObject("id", UUID.class);
          Draft draft = drafts.get(id);
          if (draft == null) {
            draft = draft(id, row);
            drafts.put(id, draft);
          }
          if (row.getObject("subscription_id") != null && row.getObject("opening_id") != null) {
            draft.entries().add(entry(row));
          }
        });
    return drafts.values();
  }

  private static Draft draft(UUID id, ResultSet row) throws SQLException {
    return new Draft(
        id,
        row.getObject("subscriber_id", UUID.class),
        row.getString("email"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getInt("tries"),
        new ArrayList<>());
  }

  private static Draft.Entry entry(ResultSet row) throws SQLException {
    Opening opening =
        new Opening(
            row.getObject("opening_id", UUID.class),
            row.getBoolean("open"),
            Json.MAPPER.readValue(row.getString("job"), Job.class),
            row.getObject("first_seen_at", OffsetDateTime.class).toInstant());
    return new Draft.Entry(
        row.getObject("subscription_id", UUID.class),
        Json.MAPPER.readValue(row.getString("criteria"), Criteria.class),
        opening);
  }
}
