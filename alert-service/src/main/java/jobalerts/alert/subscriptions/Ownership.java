package jobalerts.alert.subscriptions;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import jobalerts.alert.matching.Criteria;
import jobalerts.common.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a subscriber does with the own alerts and data. Every statement names the subscriber, so
 * that a token opens nobody else's alerts; doing a thing twice does no harm.
 */
@Repository
public class Ownership {

  private final JdbcClient jdbc;
  private final MailTimes times;
  private final SubscriptionSettings settings;
  private final Clock clock;

  Ownership(JdbcClient jdbc, MailTimes times, SubscriptionSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.times = times;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether this was what turned the alert on. */
  public boolean confirm(UUID subscriber, UUID subscription) {
    return jdbc.sql(
                """
                update subscription
                set status = 'active', confirmed_at = :now, confirmation_due_at = null,
                  expires_at = :expires_at
                where id = :id and subscriber_id = :subscriber and status = 'pending'
                """)
            .param("id", subscription)
            .param("subscriber", subscriber)
            .param("now", now())
            .param("expires_at", expiry())
            .update()
        == 1;
  }

  /** Until it is resumed. */
  public void pause(UUID subscriber, UUID subscription) {
    pauseUntil(subscriber, subscription, null);
  }

  /** Until then; {@link ResumeAlerts} turns it on again. */
  public void pause(UUID subscriber, UUID subscription, Instant until) {
    pauseUntil(subscriber, subscription, until.atOffset(ZoneOffset.UTC));
  }

  private void pauseUntil(UUID subscriber, UUID subscription, @Nullable OffsetDateTime until) {
    jdbc.sql(
            """
            update subscription
            set status = 'paused', paused_until = cast(:until as timestamptz)
            where id = :id and subscriber_id = :subscriber and status in ('active', 'paused')
            """)
        .param("id", subscription)
        .param("subscriber", subscriber)
        .param("until", until)
        .update();
  }

  /** Turns a paused or expired alert on; what waited meanwhile is told at once. */
  public void resume(UUID subscriber, UUID subscription) {
    jdbc.sql(
            """
            update subscription
            set status = 'active', paused_until = null, due_at = coalesce(due_at, :now),
              expires_at = :expires_at, reminded_at = null
            where id = :id and subscriber_id = :subscriber and status in ('paused', 'expired')
            """)
        .param("id", subscription)
        .param("subscriber", subscriber)
        .param("now", now())
        .param("expires_at", expiry())
        .update();
  }

  /** Lets it last as long again from now; one that has expired is turned on. */
  public void keep(UUID subscriber, UUID subscription) {
    jdbc.sql(
            """
            update subscription
            set status = case status when 'expired' then 'active' else status end,
              due_at = case status when 'expired' then coalesce(due_at, :now) else due_at end,
              expires_at = :expires_at, reminded_at = null
            where id = :id and subscriber_id = :subscriber and status <> 'pending'
            """)
        .param("id", subscription)
        .param("subscriber", subscriber)
        .param("now", now())
        .param("expires_at", expiry())
        .update();
  }

  /**
   * What waits goes out when the new schedule says, if the schedule is another one. An alert that
   * had expired is turned on by this.
   */
  public void change(UUID subscriber, UUID subscription, Criteria criteria, Schedule schedule) {
    jdbc.sql(
            """
            update subscription
            set criteria = cast(:criteria as jsonb),
                cadence = :cadence, zone = :zone, digest_at = :digest_at, digest_on = :digest_on,
                quiet_from = cast(:quiet_from as time), quiet_until = cast(:quiet_until as time),
                due_at = case
                  when due_at is null
                    or (cadence, zone, digest_at, digest_on) = (
                      :cadence, :zone, :digest_at, :digest_on)
                    and (quiet_from, quiet_until) is not distinct from (
                      cast(:quiet_from as time), cast(:quiet_until as time))
                  then due_at else :due_at end,
                status = case status when 'expired' then 'active' else status end,
                expires_at = :expires_at, reminded_at = null
            where id = :id and subscriber_id = :subscriber and status <> 'pending'
            """)
        .param("id", subscription)
        .param("subscriber", subscriber)
        .param("criteria", Json.MAPPER.writeValueAsString(criteria))
        .params(schedule.columns())
        .param("due_at", times.due(schedule, clock.instant()).atOffset(ZoneOffset.UTC))
        .param("expires_at", expiry())
        .update();
  }

  /** How many alert mails the subscriber wants a day at most. */
  public void limit(UUID subscriber, int mailsADay) {
    jdbc.sql("update subscriber set most_mails_a_day = :most where id = :subscriber")
        .param("most", mailsADay)
        .param("subscriber", subscriber)
        .update();
  }

  public void delete(UUID subscriber, UUID subscription) {
    jdbc.sql("delete from subscription where id = :id and subscriber_id = :subscriber")
        .param("id", subscription)
        .param("subscriber", subscriber)
        .update();
  }

  @Transactional
  public void deleteAll(UUID subscriber) {
    lock(subscriber);
    jdbc.sql("delete from subscription where subscriber_id = :subscriber")
        .param("subscriber", subscriber)
        .update();
  }

  /** Deletes the subscriber; everything that hangs on the row goes with it. */
  @Transactional
  public void erase(UUID subscriber) {
    lock(subscriber);
    jdbc.sql("delete from subscriber where id = :subscriber")
        .param("subscriber", subscriber)
        .update();
  }

  // Subscriber, then subscriptions by id, then mails: the order of everyone who holds several of
  // these rows. Whoever records the end of a mail holds it, and its matches after it.
  private void lock(UUID subscriber) {
    jdbc.sql("select id from subscriber where id = :subscriber for update")
        .param("subscriber", subscriber)
        .query((row, _) -> row.getString(1))
        .list();
    jdbc.sql("select id from subscription where subscriber_id = :subscriber order by id for update")
        .param("subscriber", subscriber)
        .query((row, _) -> row.getString(1))
        .list();
    jdbc.sql("select id from mail where subscriber_id = :subscriber order by id for update")
        .param("subscriber", subscriber)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /**
   * All that is kept about the person, as JSON: whole rows, so that a new column is not forgotten.
   */
  public String export(UUID subscriber) {
    return jdbc.sql(
            """
            select jsonb_pretty(jsonb_build_object(
              'person', to_jsonb(person),
              'alerts', (
                select coalesce(jsonb_agg(to_jsonb(s) order by s.created_at), '[]')
                from subscription s where s.subscriber_id = person.id),
              'matches', (
                select coalesce(jsonb_agg(to_jsonb(m) order by m.matched_at), '[]')
                from alert_match m join subscription s on s.id = m.subscription_id
                where s.subscriber_id = person.id),
              'mails', (
                select coalesce(jsonb_agg(to_jsonb(m) order by m.created_at), '[]')
                from mail m where m.subscriber_id = person.id),
              'links', (
                select coalesce(jsonb_agg(to_jsonb(t) - 'hash' order by t.expires_at), '[]')
                from token t where t.subscriber_id = person.id)))
            from subscriber person
            where person.id = :subscriber
            """)
        .param("subscriber", subscriber)
        .query(String.class)
        .single();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }

  private OffsetDateTime expiry() {
    return now().plus(settings.expireAfter());
  }
}
