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
 * Takes the wish for an alert.
 *
 * <p>It answers nothing, so that no caller can tell a known address from an unknown one: a wish
 * beyond the limits, and one that is there already, end here silently.
 */
@Repository
public class SignUp {

  private final JdbcClient jdbc;
  private final SubscriptionSettings settings;
  private final Clock clock;

  SignUp(JdbcClient jdbc, SubscriptionSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Stores the alert as pending and has the confirmation mail sent. Who asks for the same as often,
   * but at another hour, means the same alert: the new hour holds if it is not confirmed yet, and
   * else is for its owner to change.
   */
  @Transactional
  public void request(EmailAddress email, Criteria criteria, Schedule schedule) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    UUID subscriber = lockedSubscriber(email, now);
    String wish = Json.MAPPER.writeValueAsString(criteria);
    if (isOn(subscriber, wish, schedule.cadence()) || !mayAsk(subscriber, now)) {
      return;
    }
    if (!askAgain(subscriber, wish, schedule, now)) {
      insert(subscriber, wish, schedule, now);
    }
  }

  // The lock makes requests for one address wait for each other, or two at a time would both be
  // stored.
  private UUID lockedSubscriber(EmailAddress email, OffsetDateTime now) {
    return jdbc.sql(
            """
            insert into subscriber (id, email, created_at, asked_since, asked)
            values (:id, :email, :now, :now, 0)
            on conflict (email) do update set email = excluded.email
            returning id
            """)
        .param("id", UUID.randomUUID())
        .param("email", email.value())
        .param("now", now)
        .query(UUID.class)
        .single();
  }

  private boolean isOn(UUID subscriber, String wish, Cadence cadence) {
    return jdbc.sql(
            """
            select exists (
              select from subscription
              where subscriber_id = :subscriber and status in ('active', 'paused')
                and criteria = cast(:criteria as jsonb) and cadence = :cadence)
            """)
        .param("subscriber", subscriber)
        .param("criteria", wish)
        .param("cadence", cadence.id())
        .query(Boolean.class)
        .single();
  }

  private boolean mayAsk(UUID subscriber, OffsetDateTime now) {
    return jdbc.sql(
                """
                update subscriber
                set asked_since = case when asked_since > :day_ago then asked_since else :now end,
                    asked = case when asked_since > :day_ago then asked + 1 else 1 end
                where id = :id and (asked_since <= :day_ago or asked < :limit)
                """)
            .param("id", subscriber)
            .param("now", now)
            .param("day_ago", now.minus(SubscriptionSettings.ASKING_WINDOW))
            .param("limit", settings.confirmationsADay())
            .update()
        == 1;
  }

  /** Has the mail sent once more for a pending alert that asks for the same. */
  private boolean askAgain(UUID subscriber, String wish, Schedule schedule, OffsetDateTime now) {
    return jdbc.sql(
                """
                update subscription
                set confirmation_due_at = coalesce(confirmation_due_at, :now),
                  confirmation_tries = 0, created_at = :now,
                  zone = :zone, digest_at = :digest_at, digest_on = :digest_on,
                  quiet_from = cast(:quiet_from as time), quiet_until = cast(:quiet_until as time)
                where subscriber_id = :subscriber and status = 'pending'
                  and criteria = cast(:criteria as jsonb) and cadence = :cadence
                """)
            .param("subscriber", subscriber)
            .param("criteria", wish)
            .params(schedule.columns())
            .param("now", now)
            .update()
        > 0;
  }

  private void insert(UUID subscriber, String wish, Schedule schedule, OffsetDateTime now) {
    jdbc.sql(
            """
            insert into subscription (
              id, subscriber_id, status, criteria, created_at, confirmation_due_at,
              cadence, zone, digest_at, digest_on, quiet_from, quiet_until)
            select :id, :subscriber, 'pending', cast(:criteria as jsonb), :now, :now,
              :cadence, :zone, :digest_at, :digest_on,
              cast(:quiet_from as time), cast(:quiet_until as time)
            where :limit > (
              select count(*) from subscription
              where subscriber_id = :subscriber and status <> 'expired')
            """)
        .param("id", UUID.randomUUID())
        .param("subscriber", subscriber)
        .param("criteria", wish)
        .params(schedule.columns())
        .param("now", now)
        .param("limit", settings.alertsPerSubscriber())
        .update();
  }
}
