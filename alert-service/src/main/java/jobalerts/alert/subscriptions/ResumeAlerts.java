package jobalerts.alert.subscriptions;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import jobalerts.alert.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Turns alerts on again whose pause is over. What waited meanwhile goes out by the alert's schedule
 * and not at once: nobody is waiting for it, and it may be night.
 */
@Repository
class ResumeAlerts {

  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final MailTimes times;
  private final TransactionOperations transactions;
  private final Clock clock;

  ResumeAlerts(JdbcClient jdbc, MailTimes times, TransactionOperations transactions, Clock clock) {
    this.jdbc = jdbc;
    this.times = times;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  void resumeAll() {
    int resumed = BATCH;
    while (resumed == BATCH) {
      resumed = transactions.execute(_ -> resumeSome());
    }
  }

  private int resumeSome() {
    Instant now = clock.instant();
    List<Paused> over = over();
    resume(over, now);
    return over.size();
  }

  private List<Paused> over() {
    return jdbc.sql(
            """
            select * from subscription
            where status = 'paused' and paused_until <= :now
            order by id
            limit :batch
            for update skip locked
            """)
        .param("now", OffsetDateTime.now(clock))
        .param("batch", BATCH)
        .query((row, _) -> new Paused(Rows.id(row, "id"), Schedule.of(row)))
        .list();
  }

  private void resume(List<Paused> alerts, Instant now) {
    jdbc.sql(
            """
            update subscription
            set status = 'active', paused_until = null, due_at = due.at
            from unnest(:ids::uuid[], :times::timestamptz[]) as due (id, at)
            where subscription.id = due.id
            """)
        .param("ids", Columns.of(alerts, Paused::id))
        .param("times", Columns.of(alerts, alert -> times.due(alert.schedule(), now)))
        .update();
  }

  private record Paused(UUID id, Schedule schedule) {}
}
