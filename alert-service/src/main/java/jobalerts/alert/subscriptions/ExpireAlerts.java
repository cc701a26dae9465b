package jobalerts.alert.subscriptions;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Turns alerts off that nobody has kept, though they were reminded. They can be turned on again for
 * a while; {@link Housekeeping} deletes them then.
 */
@Repository
class ExpireAlerts {

  private final JdbcClient jdbc;
  private final Clock clock;

  ExpireAlerts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 2, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
  void expire() {
    jdbc.sql(
            """
            update subscription set status = 'expired', paused_until = null
            where id in (
              select id from subscription
              where status in ('active', 'paused') and expires_at <= :now
                and reminded_at is not null
              order by id
              for update skip locked)
            """)
        .param("now", OffsetDateTime.now(clock))
        .update();
  }
}
