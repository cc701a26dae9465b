package jobalerts.alert.mail.bounces;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import jobalerts.alert.mail.MailClass;
import jobalerts.alert.mail.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails that were sent, to whom, and what was reported of them. */
@Repository
class SentMails {

  /** Whom a mail was sent to. */
  record Reader(UUID id, String email) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  SentMails(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Which mail has that id, whatever its class. */
  Optional<Sent> find(UUID id) {
    return jdbc.sql(
            """
            select 'ALERT' as kind from mail where id = :id
            union all
            select 'CONFIRMATION' from subscription where id = :id
            """)
        .param("id", id)
        .query((row, _) -> new Sent(MailClass.valueOf(row.getString(1)), id))
        .optional();
  }

  /**
   * Locks the subscriber that the mail went to. First of all: everyone who holds several rows takes
   * this one before the others.
   */
  Optional<Reader> lockReader(Sent sent) {
    String table =
        switch (sent.kind()) {
          case ALERT, NOTICE -> "mail";
          case CONFIRMATION -> "subscription";
        };
    return jdbc.sql(
            """
            select id, email from subscriber
            where id = (select subscriber_id from %s where id = :id)
            for update
            """
                .formatted(table))
        .param("id", sent.id())
        .query(SentMails::reader)
        .optional();
  }

  private static Reader reader(ResultSet row, int number) throws SQLException {
    return new Reader(row.getObject("id", UUID.class), row.getString("email"));
  }

  /** Whether this was not reported of the mail before. */
  boolean report(Sent sent, String kind, @Nullable String status) {
    boolean confirmation = sent.kind() == MailClass.CONFIRMATION;
    return jdbc.sql(
                """
                insert into mail_report (mail_id, subscription_id, kind, status, at)
                values (cast(:mail as uuid), cast(:subscription as uuid), :kind,
                  cast(:status as text), :now)
                on conflict do nothing
                """)
            .param("mail", confirmation ? null : sent.id())
            .param("subscription", confirmation ? sent.id() : null)
            .param("kind", kind)
            .param("status", status)
            .param("now", OffsetDateTime.now(clock))
            .update()
        == 1;
  }
}
