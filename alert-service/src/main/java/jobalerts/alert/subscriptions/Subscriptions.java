package jobalerts.alert.subscriptions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
  private static final int ROWS_AT_A_TIME = 2_000;

  private final JdbcClient jdbc;

  Subscriptions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Hands over every active alert, one by one: there may be more than fit in memory at once. */
  // The driver reads in portions only inside a transaction.
  @Transactional(readOnly = true)
  public void eachActive(Consumer<ActiveAlert> sink) {
    try (Stream<Optional<ActiveAlert>> alerts =
        jdbc
            .sql("select id, subscriber_id, criteria from subscription where status = 'active'")
            .withFetchSize(ROWS_AT_A_TIME)
            .query(Subscriptions::readable)
            .stream()) {
      alerts.forEach(alert -> alert.ifPresent(sink));
    }
  }

  /** The alerts that became active, or were changed, within the last while. */
  public List<ActiveAlert> activeSince(Duration ago) {
    return jdbc
        .sql(
            """
            select id, subscriber_id, criteria
            from subscription
            where status = 'active' and active_since > now() - make_interval(secs => :seconds)
            """)
        .param("seconds", ago.toSeconds())
        .query(Subscriptions::readable)
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** The alert, if it is active now. */
  public Optional<ActiveAlert> active(UUID subscriptionId) {
    return jdbc.sql(
            """
            select id, subscriber_id, criteria
            from subscription
            where id = :id and status = 'active'
            """)
        .param("id", subscriptionId)
        .query(Rows::alert)
        .optional();
  }

  public Optional<Subscriber> subscriber(UUID id) {
    return jdbc.sql("select id, email from subscriber where id = :id")
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

  // One row that can not be read must not keep all others from being matched.
  private static Optional<ActiveAlert> readable(ResultSet row, int number) throws SQLException {
    try {
      return Optional.of(Rows.alert(row, number));
    } catch (JacksonException e) {
      LOG.error("The criteria of subscription {} can not be read; skipped", Rows.id(row, "id"), e);
      return Optional.empty();
    }
  }
}
