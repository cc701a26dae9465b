package jobalerts.alert.subscriptions;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Deletes what has had its time: expired tokens, alerts that nobody confirmed or kept, addresses
 * without alerts.
 */
@Repository
class Housekeeping {

  private final JdbcClient jdbc;
  private final SubscriptionSettings settings;
  private final Clock clock;

  Housekeeping(JdbcClient jdbc, SubscriptionSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void purge() {
    OffsetDateTime now = OffsetDateTime.now(clock);
    OffsetDateTime longAgo = now.minus(settings.forgetAfter());
    jdbc.sql("delete from token where expires_at <= :now").param("now", now).update();
    jdbc.sql("delete from subscription where status = 'pending' and created_at <= :long_ago")
        .param("long_ago", longAgo)
        .update();
    jdbc.sql("delete from subscription where status = 'expired' and expires_at <= :expired")
        .param("expired", now.minus(settings.keepExpired()))
        .update();
    // A sign-up that runs beside this has touched asked_since, and the condition on it is looked
    // at again after waiting for its lock; the one on subscription would not be.
    jdbc.sql(
            """
            delete from subscriber
            where asked_since <= :long_ago
              and not exists (select from subscription where subscriber_id = subscriber.id)
            """)
        .param("long_ago", longAgo)
        .update();
  }
}
