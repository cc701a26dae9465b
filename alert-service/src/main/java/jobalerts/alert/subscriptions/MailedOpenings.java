package jobalerts.alert.subscriptions;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import jobalerts.alert.openings.Opening;
import jobalerts.alert.openings.Openings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a mail told its subscriber. An opening that a later mail told again is that one's: the
 * ledger knows the last mail only.
 */
@Repository
public class MailedOpenings {

  private final JdbcClient jdbc;
  private final Openings openings;

  MailedOpenings(JdbcClient jdbc, Openings openings) {
    this.jdbc = jdbc;
    this.openings = openings;
  }

  /** How many there are, each fold once; none if the mail is not the subscriber's. */
  public int count(UUID subscriber, UUID mail) {
    return jdbc.sql(
            """
            select count(distinct o.fold)
            from mail
            join alert_match m on m.mail_id = mail.id and m.status <> 'withdrawn'
            join opening o on o.id = m.posting_id
            where mail.id = :mail and mail.subscriber_id = :subscriber
            """)
        .param("mail", mail)
        .param("subscriber", subscriber)
        .query(Integer.class)
        .single();
  }

  /** Some of them as they are now, the newest first; of a fold an open one, if there is. */
  public List<Opening> page(UUID subscriber, UUID mail, int offset, int size) {
    List<UUID> ids =
        jdbc.sql(
                """
                select id from (
                  select distinct on (o.fold) o.id, o.first_seen_at
                  from mail
                  join alert_match m on m.mail_id = mail.id and m.status <> 'withdrawn'
                  join opening o on o.id = m.posting_id
                  where mail.id = :mail and mail.subscriber_id = :subscriber
                  order by o.fold, o.open desc, o.first_seen_at, o.id) as told
                order by first_seen_at desc, id
                offset :offset limit :size
                """)
            .param("mail", mail)
            .param("subscriber", subscriber)
            .param("offset", offset)
            .param("size", size)
            .query((row, _) -> Rows.id(row, "id"))
            .list();
    return openings.find(ids).stream()
        .sorted(Comparator.comparingInt(opening -> ids.indexOf(opening.id())))
        .toList();
  }
}
