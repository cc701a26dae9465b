package jobalerts.alert.subscriptions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The confirmation mails that wait to be sent. */
@Repository
public class Confirmations {

  private final JdbcClient jdbc;
  private final Clock clock;

  Confirmations(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The ones due, oldest first. For the time of the lease no other instance gets them; when nobody
   * reports by then what became of a mail, it is due again.
   */
  public List<ConfirmationDue> claim(int limit, Duration lease) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return jdbc.sql(
            """
            with due as (
              select id, confirmation_due_at as since
              from subscription
              where status = 'pending' and confirmation_due_at <= :now
              order by confirmation_due_at
              limit :limit
              for update skip locked
            ), claimed as (
              update subscription s
              set confirmation_due_at = :leased_until,
                  confirmation_tries = confirmation_tries + 1
              from due
              where s.id = due.id
              returning s.*, due.since
            )
            select claimed.*, subscriber.email
            from claimed join subscriber on subscriber.id = claimed.subscriber_id
            order by claimed.since
            """)
        .param("now", now)
        .param("limit", limit)
        .param("leased_until", now.plus(lease))
        .query(Rows::confirmationDue)
        .list();
  }

  /** The mail server took it. */
  public void sent(UUID subscriptionId) {
    failed(subscriptionId, null);
  }

  /** It is tried again then, or, without a time, never. */
  public void failed(UUID subscriptionId, @Nullable Instant retryAt) {
    jdbc.sql(
            """
            update subscription
            set confirmation_due_at = cast(:retry_at as timestamptz)
            where id = :id and status = 'pending'
            """)
        .param("id", subscriptionId)
        .param("retry_at", retryAt == null ? null : retryAt.atOffset(ZoneOffset.UTC))
        .update();
  }
}
