package jobalerts.alert.subscriptions;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import jobalerts.alert.sql.Columns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/** Reads subscriptions; {@link SignUp} and {@link Ownership} write them. */
@Repository
public class Subscriptions {

  private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);
  private static final int ROWS_AT_A_TIME = 5_000;
  private static final int WINDOWS_AHEAD = 2;

  private final JdbcClient jdbc;

  Subscriptions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Hands over every active alert, some at a time: all may be more than fit in memory. The next
   * ones are read and made ready while the sink works, in a thread of its own.
   *
   * @param sink called by one thread after another, never by two at once
   */
  // The driver reads in portions only inside a transaction.
  @Transactional(readOnly = true)
  public void eachActive(Consumer<List<ActiveAlert>> sink) {
    try (Stream<StoredAlert> alerts =
        jdbc
            .sql("select id, subscriber_id, criteria from subscription where status = 'active'")
            .withFetchSize(ROWS_AT_A_TIME)
            .query(StoredAlert::of)
            .stream()) {
      alerts
          .gather(Gatherers.windowFixed(ROWS_AT_A_TIME))
          .gather(Gatherers.mapConcurrent(WINDOWS_AHEAD, Subscriptions::readable))
          .gather(Gatherers.mapConcurrent(1, active -> handedOver(active, sink)))
          .forEach(_ -> {});
    }
  }

  private static List<ActiveAlert> handedOver(
      List<ActiveAlert> active, Consumer<List<ActiveAlert>> sink) {
    sink.accept(active);
    return active;
  }

  /** Which alerts became active, or were changed, within the last while. */
  public List<UUID> activeSince(Duration ago) {
    return jdbc.sql(
            """
            select id
            from subscription
            where status = 'active' and active_since > now() - make_interval(secs => :seconds)
            """)
        .param("seconds", ago.toSeconds())
        .query((row, _) -> Rows.id(row, "id"))
        .list();
  }

  /** Those of them that are active now. */
  public List<ActiveAlert> active(Collection<UUID> ids) {
    return readable(
        jdbc.sql(
                """
                select id, subscriber_id, criteria
                from subscription
                where id = any(:ids::uuid[]) and status = 'active'
                """)
            .param("ids", Columns.of(ids))
            .query(StoredAlert::of)
            .list());
  }

  public Optional<Subscriber> subscriber(UUID id) {
    return jdbc.sql("select id, email, most_mails_a_day from subscriber where id = :id")
        .param("id", id)
        .query(Rows::subscriber)
        .optional();
  }

  /** Whatever its status. */
  public Optional<Subscription> subscription(UUID id) {
    return jdbc.sql("select * from subscription where id = :id")
        .param("id", id)
        .query(Rows::subscription)
        .optional();
  }

  /** The oldest first. */
  public List<Subscription> of(UUID subscriberId) {
    return jdbc.sql(
            "select * from subscription where subscriber_id = :subscriber order by created_at, id")
        .param("subscriber", subscriberId)
        .query(Rows::subscription)
        .list();
  }

  private static List<ActiveAlert> readable(List<StoredAlert> alerts) {
    return alerts.stream().map(Subscriptions::readable).flatMap(Optional::stream).toList();
  }

  // One row that can not be read must not keep all others from being matched.
  private static Optional<ActiveAlert> readable(StoredAlert alert) {
    try {
      return Optional.of(alert.read());
    } catch (JacksonException e) {
      LOG.error("The criteria of subscription {} can not be read; skipped", alert.id(), e);
      return Optional.empty();
    }
  }
}
