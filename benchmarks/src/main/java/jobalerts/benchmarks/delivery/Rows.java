package jobalerts.benchmarks.delivery;

import java.sql.Connection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What stands in the tables of the alert-service, and the little that is put there for it. */
final class Rows {

  private final JdbcClient jdbc;

  Rows(Connection connection) {
    this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }

  int openings() {
    return number("select count(*) from opening");
  }

  int mailsSent() {
    return number("select count(*) from mail where status = 'sent'");
  }

  /** Those that have not ended, or whose end was not told yet. */
  int mailsUnderWay() {
    return number("select count(*) from mail where ended_at is null or not reported");
  }

  int matches(UUID posting) {
    return jdbc.sql("select count(*) from alert_match where posting_id = ?")
        .param(posting)
        .query(Integer.class)
        .single();
  }

  /** When the last match of the posting was put into the ledger, up to one statement of many. */
  Instant lastMatched(UUID posting) {
    return jdbc.sql("select max(matched_at) from alert_match where posting_id = ?")
        .param(posting)
        .query((row, _) -> row.getObject(1, OffsetDateTime.class))
        .single()
        .toInstant();
  }

  Instant lastMailEnded() {
    return jdbc.sql("select max(ended_at) from mail")
        .query((row, _) -> row.getObject(1, OffsetDateTime.class))
        .single()
        .toInstant();
  }

  /** An alert and an opening each, as if they had met. */
  void addMatches(List<UUID> alerts, List<UUID> openings) {
    jdbc.sql(
            """
            insert into alert_match (subscription_id, posting_id, status, matched_at)
            select alert, opening, 'waiting', now()
            from unnest(?::uuid[], ?::uuid[]) as met (alert, opening)
            """)
        .params(texts(alerts), texts(openings))
        .update();
    jdbc.sql("analyze alert_match").update();
    jdbc.sql("checkpoint").update();
  }

  void makeDue(List<UUID> alerts) {
    jdbc.sql(
            """
            update subscription set due_at = now() from unnest(?::uuid[]) as due (id)
            where subscription.id = due.id
            """)
        .param(texts(alerts))
        .update();
  }

  private int number(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }

  private static String[] texts(List<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}
