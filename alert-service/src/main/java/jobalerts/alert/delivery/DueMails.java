package jobalerts.alert.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The mails from their claim to their end. Several instances share the work row by row. */
@Repository
class DueMails {

  private final JdbcClient jdbc;
  private final DeliverySettings settings;
  private final Clock clock;

  DueMails(JdbcClient jdbc, DeliverySettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Writes a mail down for each subscriber who is due, the longest due first, and claims it. The
   * matches of all of the subscriber's due subscriptions go into the one mail.
   *
   * <p>Matches whose opening has closed, and those that another of the subscriber's alerts has
   * mailed already, are withdrawn here.
   */
  @Transactional
  public List<UUID> claimNew() {
    OffsetDateTime now = OffsetDateTime.now(clock);
    List<UUID> subscribers = lockDueSubscribers(now);
    if (subscribers.isEmpty()) {
      return List.of();
    }
    List<UUID> subscriptions = lockDueSubscriptions(subscribers, now);
    withdrawOutdated(subscriptions);
    List<UUID> mails = writeDown(subscriptions, now);
    jdbc.sql("update subscription set due_at = null where id in (:subscriptions)")
        .param("subscriptions", subscriptions)
        .update();
    return mails;
  }

  private List<UUID> lockDueSubscribers(OffsetDateTime now) {
    return jdbc.sql(
            """
            select id from subscriber
            where id in (
              select subscriber_id from subscription
              where due_at <= :now and status = 'active'
              order by due_at limit :batch)
            for no key update skip locked
            """)
        .param("now", now)
        .param("batch", settings.batch())
        .query(DueMails::id)
        .list();
  }

  /** Once they are held, no match can be added to them until the claim is committed. */
  private List<UUID> lockDueSubscriptions(List<UUID> subscribers, OffsetDateTime now) {
    return jdbc.sql(
            """
            select id from subscription
            where subscriber_id in (:subscribers) and due_at <= :now and status = 'active'
            order by id
            for update
            """)
        .param("subscribers", subscribers)
        .param("now", now)
        .query(DueMails::id)
        .list();
  }

  private void withdrawOutdated(List<UUID> subscriptions) {
    jdbc.sql(
            """
            update alert_match m set status = 'withdrawn'
            from subscription s
            where m.subscription_id in (:subscriptions) and m.status = 'waiting'
              and m.mail_id is null and s.id = m.subscription_id
              and (not exists (select from opening o where o.id = m.posting_id and o.open)
                or exists (
                  select from alert_match told join subscription mine
                    on mine.id = told.subscription_id
                  where told.posting_id = m.posting_id and mine.subscriber_id = s.subscriber_id
                    and told.mail_id is not null and told.status <> 'withdrawn'))
            """)
        .param("subscriptions", subscriptions)
        .update();
  }

  private List<UUID> writeDown(List<UUID> subscriptions, OffsetDateTime now) {
    return jdbc.sql(
            """
            with due as (
              select s.subscriber_id, gen_random_uuid() as mail_id
              from subscription s
              where s.id in (:subscriptions) and exists (
                select from alert_match m where m.subscription_id = s.id
                  and m.status = 'waiting' and m.mail_id is null)
              group by s.subscriber_id
            ), written as (
              insert into mail (id, subscriber_id, status, created_at, next_at, tries)
              select mail_id, subscriber_id, 'claimed', :now, :claimed_until, 1 from due
              returning id, subscriber_id
            ), told as (
              update alert_match m set mail_id = due.mail_id
              from subscription s join due on due.subscriber_id = s.subscriber_id
              where s.id in (:subscriptions) and m.subscription_id = s.id
                and m.status = 'waiting' and m.mail_id is null
            )
            select id from written
            """)
        .param("subscriptions", subscriptions)
        .param("now", now)
        .param("claimed_until", now.plus(settings.claim()))
        .query(DueMails::id)
        .list();
  }

  /** Claims mails that are to be tried again. */
  @Transactional
  public List<UUID> claimWaiting() {
    return claimAgain("waiting");
  }

  /**
   * Claims mails whose sender did not report in time. Whether these were sent nobody knows: they
   * are the ambiguous ones.
   */
  @Transactional
  public List<UUID> claimAbandoned() {
    return claimAgain("claimed");
  }

  private List<UUID> claimAgain(String status) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return jdbc.sql(
            """
            update mail set status = 'claimed', next_at = :claimed_until, tries = tries + 1
            where id in (
              select id from mail where status = :status and next_at <= :now
              order by next_at limit :batch
              for update skip locked)
            returning id
            """)
        .param("status", status)
        .param("now", now)
        .param("claimed_until", now.plus(settings.claim()))
        .param("batch", settings.batch())
        .query(DueMails::id)
        .list();
  }

  /** The mail server took it: the matches that it told are done with. */
  @Transactional
  public void sent(UUID mail, Collection<ToldMatch> told) {
    end(mail, "sent", null);
    settle(mail, told, "mailed");
  }

  /** The mail server will never take it. */
  @Transactional
  public void rejected(UUID mail, Collection<ToldMatch> told, String reason) {
    end(mail, "rejected", reason);
    settle(mail, told, "withdrawn");
  }

  /** Nothing was left to tell. */
  @Transactional
  public void withdrawn(UUID mail) {
    end(mail, "withdrawn", null);
    settle(mail, List.of(), "withdrawn");
  }

  /** Nobody knows whether it was sent, and it is not sent again. */
  @Transactional
  public void held(UUID mail) {
    end(mail, "held", "its sender died between sending and recording");
  }

  public void retry(UUID mail, Instant at, @Nullable String reason) {
    jdbc.sql(
            """
            update mail set status = 'waiting', next_at = :at, last_error = :reason
            where id = :id and status = 'claimed'
            """)
        .param("id", mail)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("reason", reason)
        .update();
  }

  private void end(UUID mail, String status, @Nullable String reason) {
    jdbc.sql(
            """
            update mail set status = :status, ended_at = :now, next_at = null, last_error = :reason
            where id = :id
            """)
        .param("id", mail)
        .param("status", status)
        .param("now", OffsetDateTime.now(clock))
        .param("reason", reason)
        .update();
  }

  /**
   * Those that the mail did not tell, since they do not fit any more, are withdrawn; those of an
   * alert that was paused meanwhile wait for it.
   */
  private void settle(UUID mail, Collection<ToldMatch> told, String status) {
    jdbc.sql(
            """
            update alert_match m set mail_id = null
            from subscription s
            where m.mail_id = :mail and m.status = 'waiting'
              and s.id = m.subscription_id and s.status = 'paused'
            """)
        .param("mail", mail)
        .update();
    jdbc.sql(
            """
            update alert_match set status = case
              when (subscription_id, posting_id) in (
                select * from unnest(:subscriptions::uuid[], :postings::uuid[]))
              then :status else 'withdrawn' end
            where mail_id = :mail and status = 'waiting'
            """)
        .param("mail", mail)
        .param("status", status)
        .param("subscriptions", array(told.stream().map(ToldMatch::subscriptionId).toList()))
        .param("postings", array(told.stream().map(ToldMatch::postingId).toList()))
        .update();
  }

  private static UUID id(ResultSet row, int number) throws SQLException {
    return row.getObject(1, UUID.class);
  }

  private static String array(List<UUID> ids) {
    return ids.toString().replace('[', '{').replace(']', '}');
  }
}
