package jobalerts.alert.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The mails that are to be sent now. Several instances share the work row by row. */
@Repository
class DueMails {

  static final int MOST_FOLDS = 500;

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
   * matches of all of the subscriber's due subscriptions go into the one mail, or of the newest
   * openings if they are too many; the others are due again soon.
   *
   * <p>Matches whose opening has closed, and those whose opening the subscriber was told already,
   * be it by another alert or as another posting of its fold, are withdrawn here. Where the mail
   * that tells it is still under way, its end is waited for.
   */
  @Transactional
  public List<Claim> claimNew() {
    OffsetDateTime now = OffsetDateTime.now(clock);
    List<UUID> subscribers = lockDueSubscribers(now);
    if (subscribers.isEmpty()) {
      return List.of();
    }
    List<UUID> subscriptions = lockDueSubscriptions(subscribers, now);
    // Another instance may have claimed them between the two statements.
    if (subscriptions.isEmpty()) {
      return List.of();
    }
    withdrawOutdated(subscriptions);
    List<Claim> claims = writeDown(subscriptions, now);
    takeDueTimes(subscriptions, now);
    return claims;
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
        .query((row, _) -> row.getObject(1, UUID.class))
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
        .query((row, _) -> row.getObject(1, UUID.class))
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
                  select from opening o join opening twin on twin.fold = o.fold
                    join alert_match told on told.posting_id = twin.id
                    join subscription mine on mine.id = told.subscription_id
                  where o.id = m.posting_id and mine.subscriber_id = s.subscriber_id
                    and told.status in ('mailed', 'rejected', 'held')))
            """)
        .param("subscriptions", subscriptions)
        .update();
  }

  // Whether another mail is telling the opening, or has just told it, is asked in this statement
  // and of one snapshot: that mail may end between the statement before and this one.
  private List<Claim> writeDown(List<UUID> subscriptions, OffsetDateTime now) {
    return jdbc.sql(
            """
            with untold as (
              select m.subscription_id, m.posting_id, s.subscriber_id, o.fold,
                max(o.first_seen_at) over (partition by s.subscriber_id, o.fold) as newest
              from subscription s join alert_match m on m.subscription_id = s.id
                join opening o on o.id = m.posting_id
              where s.id in (:subscriptions) and m.status = 'waiting' and m.mail_id is null
                and not exists (
                  select from opening twin
                    join alert_match told on told.posting_id = twin.id
                    join subscription mine on mine.id = told.subscription_id
                  where twin.fold = o.fold and mine.subscriber_id = s.subscriber_id
                    and told.status <> 'withdrawn' and told.mail_id is not null)
            ), placed as (
              select *, dense_rank() over (
                partition by subscriber_id order by newest desc, fold) as place
              from untold
            ), ready as (
              select * from placed where place <= :most
            ), addressed as (
              select subscriber_id, gen_random_uuid() as mail_id from ready group by subscriber_id
            ), written as (
              insert into mail (id, subscriber_id, status, created_at, next_at, tries)
              select mail_id, subscriber_id, 'claimed', :now, :claimed_until, 1 from addressed
              returning id, tries
            ), told as (
              update alert_match m set mail_id = addressed.mail_id
              from ready join addressed on addressed.subscriber_id = ready.subscriber_id
              where m.subscription_id = ready.subscription_id and m.posting_id = ready.posting_id
            )
            select id, tries from written
            """)
        .param("subscriptions", subscriptions)
        .param("most", MOST_FOLDS)
        .param("now", now)
        .param("claimed_until", now.plus(settings.claim()))
        .query(DueMails::claim)
        .list();
  }

  private void takeDueTimes(List<UUID> subscriptions, OffsetDateTime now) {
    jdbc.sql(
            """
            update subscription s set due_at = case
              when exists (
                select from alert_match m
                where m.subscription_id = s.id and m.status = 'waiting' and m.mail_id is null)
              then :later::timestamptz end
            where s.id in (:subscriptions)
            """)
        .param("subscriptions", subscriptions)
        .param("later", now.plus(settings.gatheringWindow()))
        .update();
  }

  /** Claims mails that are to be tried again, and those whose sender died before it began. */
  @Transactional
  public List<Claim> claimWaiting() {
    return claimAgain(List.of("waiting", "claimed"));
  }

  /**
   * Claims mails whose sender began and did not report in time. Whether these were sent nobody
   * knows: they are the ambiguous ones.
   */
  @Transactional
  public List<Claim> claimAbandoned() {
    return claimAgain(List.of("sending"));
  }

  private List<Claim> claimAgain(List<String> statuses) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return jdbc.sql(
            """
            update mail set status = 'claimed', next_at = :claimed_until, tries = tries + 1
            where id in (
              select id from mail where status in (:statuses) and next_at <= :now
              order by next_at limit :batch
              for update skip locked)
            returning id, tries
            """)
        .param("statuses", statuses)
        .param("now", now)
        .param("claimed_until", now.plus(settings.claim()))
        .param("batch", settings.batch())
        .query(DueMails::claim)
        .list();
  }

  /** Ends the ambiguous ones without sending them again, and tells how many they were. */
  @Transactional
  public int holdAbandoned() {
    return jdbc.sql(
            """
            with held as (
              update mail set status = 'held', ended_at = :now, next_at = null,
                last_error = 'its sender died between sending and recording'
              where id in (
                select id from mail where status = 'sending' and next_at <= :now
                order by next_at limit :batch
                for update skip locked)
              returning id
            ), told as (
              update alert_match set status = 'held'
              where mail_id in (select id from held) and status = 'waiting'
            )
            select count(*) from held
            """)
        .param("now", OffsetDateTime.now(clock))
        .param("batch", settings.batch())
        .query(Integer.class)
        .single();
  }

  /** Gives back a claim that was not begun. */
  public void release(Claim claim) {
    jdbc.sql(
            """
            update mail set status = 'waiting', next_at = :now, tries = tries - 1
            where id = :id and tries = :tries and status = 'claimed'
            """)
        .param("id", claim.mailId())
        .param("tries", claim.tries())
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  private static Claim claim(ResultSet row, int number) throws SQLException {
    return new Claim(row.getObject("id", UUID.class), row.getInt("tries"));
  }
}
