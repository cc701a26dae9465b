package jobalerts.alert.subscriptions;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import jobalerts.alert.matching.Criteria;
import jobalerts.common.Json;
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
  private final Clock clock;

  Ownership(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether this was what turned the alert on. */
  public boolean confirm(UUID subscriber, UUID subscription) {
    return jdbc.sql(
                """
                update subscription
                set status = 'active', confirmed_at = :now, confirmation_due_at = null
                where id = :id and subscriber_id = :subscriber and status = 'pending'
                """)
            .param("id", subscription)
            .param("subscriber", subscriber)
            .param("now", OffsetDateTime.now(clock))
            .update()
        == 1;
  }

  public void pause(UUID subscriber, UUID subscription) {
    move(subscriber, subscription, Status.ACTIVE, Status.PAUSED);
  }

  public void resume(UUID subscriber, UUID subscription) {
    move(subscriber, subscription, Status.PAUSED, Status.ACTIVE);
  }

  private void move(UUID subscriber, UUID subscription, Status from, Status to) {
    jdbc.sql(
            """
            update subscription
            set status = :to,
                -- what waited while it was paused is told when it goes on
                due_at = case when :to = 'active' then coalesce(due_at, :now) else due_at end
            where id = :id and subscriber_id = :subscriber and status = :from
            """)
        .param("id", subscription)
        .param("subscriber", subscriber)
        .param("now", OffsetDateTime.now(clock))
        .param("from", from.id())
        .param("to", to.id())
        .update();
  }

  /** Matches that wait for the slot of another cadence go out at once. */
  public void change(UUID subscriber, UUID subscription, Criteria criteria, Cadence cadence) {
    jdbc.sql(
            """
            update subscription
            set criteria = cast(:criteria as jsonb),
                cadence = :cadence,
                due_at = case when due_at is null or cadence = :cadence then due_at else :now end
            where id = :id and subscriber_id = :subscriber and status <> 'pending'
            """)
        .param("id", subscription)
        .param("subscriber", subscriber)
        .param("criteria", Json.MAPPER.writeValueAsString(criteria))
        .param("cadence", cadence.id())
        .param("now", OffsetDateTime.now(clock))
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
}
