package jobalerts.alert.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How the mails that were begun ended, and with them their matches. */
@Repository
class MailEnds {

  private final JdbcClient jdbc;
  private final Clock clock;

  MailEnds(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The mail server took it: the matches that it told are done with. That is so whoever sent it, so
   * a claim that has passed to another instance meanwhile does not matter.
   */
  @Transactional
  public void sent(Draft draft, Set<UUID> told) {
    lock(draft);
    int ended =
        jdbc.sql(
                """
                update mail set status = 'sent', ended_at = :now, next_at = null,
                  last_error = null, reported = false
                where id = :id and status in ('sending', 'claimed', 'waiting', 'held')
                """)
            .param("id", draft.mailId())
            .param("now", OffsetDateTime.now(clock))
            .update();
    if (ended == 1) {
      settle(draft, told, "mailed");
    }
  }

  /** The mail server will never take it. */
  @Transactional
  public void rejected(Draft draft, Set<UUID> told, String reason) {
    lock(draft);
    if (end(draft, "rejected", reason)) {
      settle(draft, told, "rejected");
    }
  }

  /** Nothing was left to tell. */
  @Transactional
  public void withdrawn(Draft draft) {
    lock(draft);
    if (end(draft, "withdrawn", null)) {
      settle(draft, Set.of(), "withdrawn");
    }
  }

  /** It is tried again then. */
  public void retry(Draft draft, Instant at, String reason) {
    jdbc.sql(
            """
            update mail set status = 'waiting', next_at = :at, last_error = :reason
            where id = :id and tries = :tries and status = 'sending'
            """)
        .param("id", draft.mailId())
        .param("tries", draft.tries())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("reason", reason)
        .update();
  }

  private boolean end(Draft draft, String status, @Nullable String reason) {
    return jdbc.sql(
                """
                update mail set status = :status, ended_at = :now, next_at = null,
                  last_error = :reason
                where id = :id and tries = :tries and status = 'sending'
                """)
            .param("id", draft.mailId())
            .param("tries", draft.tries())
            .param("status", status)
            .param("now", OffsetDateTime.now(clock))
            .param("reason", reason)
            .update()
        == 1;
  }

  // Subscriber, then subscriptions by id: the order of everyone who holds several of these rows.
  private void lock(Draft draft) {
    jdbc.sql("select id from subscriber where id = :id for key share")
        .param("id", draft.subscriberId())
        .query(UUID.class)
        .list();
    jdbc.sql(
            """
            select id from subscription
            where id in (select subscription_id from alert_match where mail_id = :mail)
            order by id
            for update
            """)
        .param("mail", draft.mailId())
        .query(UUID.class)
        .list();
  }

  /**
   * Those that the draft had and the mail did not tell, since they do not fit any more, are
   * withdrawn. Those that the draft had not, since their alert was paused just then, wait on; the
   * alert may have been resumed meanwhile, so they get a due time here.
   */
  private void settle(Draft draft, Set<UUID> told, String status) {
    List<Draft.Entry> entries = draft.entries();
    jdbc.sql(
            """
            with seen as (
              select * from unnest(:subscriptions::uuid[], :postings::uuid[], :told::boolean[])
                as seen (subscription_id, posting_id, told)
            ), settled as (
              update alert_match m
              set status = case when seen.told then :status else 'withdrawn' end
              from seen
              where m.mail_id = :mail and m.status in ('waiting', 'held')
                and m.subscription_id = seen.subscription_id and m.posting_id = seen.posting_id
            ), put_back as (
              update alert_match m set mail_id = null
              where m.mail_id = :mail and m.status = 'waiting' and not exists (
                select from seen
                where m.subscription_id = seen.subscription_id and m.posting_id = seen.posting_id)
              returning m.subscription_id
            )
            update subscription set due_at = coalesce(due_at, :now)
            where id in (select subscription_id from put_back)
            """)
        .param("mail", draft.mailId())
        .param("status", status)
        .param("now", OffsetDateTime.now(clock))
        .param("subscriptions", array(entries, Draft.Entry::subscriptionId))
        .param("postings", array(entries, entry -> entry.opening().id()))
        .param("told", array(entries, entry -> told.contains(entry.opening().id())))
        .update();
  }

  private static String array(List<Draft.Entry> entries, Function<Draft.Entry, Object> field) {
    return entries.stream().map(field).toList().toString().replace('[', '{').replace(']', '}');
  }
}
