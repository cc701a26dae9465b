package jobalerts.alert.delivery;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Mails that ended without being sent, and their second chance. */
@Repository
public class UnsentMails {

  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final Clock clock;

  UnsentMails(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The newest ones that have that status: held, failed, rejected or suppressed. */
  public List<EndedMail> newest(String status) {
    return jdbc.sql(
            """
            select id, status, created_at, ended_at, tries, ambiguous, last_error from mail
            where status = :status and ended_at is not null
            order by ended_at desc, id limit :most
            """)
        .param("status", status)
        .param("most", MOST)
        .query(EndedMail::of)
        .list();
  }

  /**
   * Has a mail tried again, for as long as a new one would be.
   *
   * @return whether there was such a mail
   */
  @Transactional
  public boolean retry(UUID mail) {
    return jdbc.sql(
                """
                with again as (
                  update mail set status = 'waiting', created_at = :now, next_at = :now,
                    ended_at = null, reported = false
                  where id = :mail and status in ('held', 'failed', 'rejected', 'suppressed')
                  returning id
                ), untold as (
                  update alert_match set status = 'waiting', told_at = null
                  where mail_id in (select id from again) and status in ('held', 'rejected')
                )
                select count(*) from again
                """)
            .param("mail", mail)
            .param("now", OffsetDateTime.now(clock))
            .query(Integer.class)
            .single()
        == 1;
  }
}
