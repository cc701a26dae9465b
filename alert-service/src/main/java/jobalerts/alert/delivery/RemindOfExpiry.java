package jobalerts.alert.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jobalerts.alert.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes down the mails that tell of alerts which are about to end, one for each before it ends. It
 * is sent at the alert's hour. However late this runs, an alert ends two weeks after it at the
 * earliest.
 */
@Repository
class RemindOfExpiry {

  static final Duration BEFORE = Duration.ofDays(14);
  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final DueTimes dueTimes;
  private final TransactionOperations transactions;
  private final Clock clock;

  RemindOfExpiry(
      JdbcClient jdbc, DueTimes dueTimes, TransactionOperations transactions, Clock clock) {
    this.jdbc = jdbc;
    this.dueTimes = dueTimes;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 3, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
  void remindAll() {
    int reminded = BATCH;
    while (reminded == BATCH) {
      reminded = transactions.execute(_ -> remindSome());
    }
  }

  private int remindSome() {
    Instant now = clock.instant();
    List<DueAlert> ending = hold(now.plus(BEFORE));
    if (!ending.isEmpty()) {
      writeDown(ending, now);
    }
    return ending.size();
  }

  // Nobody is waited for while others are held, so this can hold alerts before subscribers.
  private List<DueAlert> hold(Instant soon) {
    return jdbc.sql(
            """
            select s.* from subscription s join subscriber on subscriber.id = s.subscriber_id
            where s.status in ('active', 'paused') and s.reminded_at is null
              and s.expires_at <= :soon
            order by s.id
            limit :batch
            for update of s skip locked
            for key share of subscriber skip locked
            """)
        .param("soon", soon.atOffset(ZoneOffset.UTC))
        .param("batch", BATCH)
        .query(DueAlert::of)
        .list();
  }

  private void writeDown(List<DueAlert> ending, Instant now) {
    jdbc.sql(
            """
            with reminded as (
              update subscription
              set reminded_at = :now, expires_at = greatest(expires_at, :soon)
              where id = any(:alerts::uuid[])
            )
            insert into mail (
              id, subscriber_id, subscription_id, kind, status, created_at, next_at)
            select gen_random_uuid(), subscriber, alert, 'reminder', 'waiting', :now, at
            from unnest(:alerts::uuid[], :subscribers::uuid[], :times::timestamptz[])
              as ending (alert, subscriber, at)
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("soon", now.plus(BEFORE).atOffset(ZoneOffset.UTC))
        .param("alerts", Columns.of(ending, DueAlert::id))
        .param("subscribers", Columns.of(ending, DueAlert::subscriberId))
        .param("times", Columns.of(ending, it -> dueTimes.nextDigest(it.schedule(), now)))
        .update();
  }
}
