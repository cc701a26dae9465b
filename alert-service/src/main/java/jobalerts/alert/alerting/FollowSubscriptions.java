package jobalerts.alert.alerting;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import jobalerts.alert.subscriptions.Subscriptions;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Keeps the index equal to the active subscriptions: loads them all, then follows PostgreSQL's
 * notifications, which come in the order of commits. Listening begins before loading, so no change
 * falls between; after a broken connection both begin anew. Matching starts when the index is full.
 *
 * <p>A notification only tells that something has changed; what it is now is read, in one statement
 * for all that have come meanwhile. So the more changes there are, the less each one costs.
 */
@Component
class FollowSubscriptions implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(FollowSubscriptions.class);

  /** It is waited no longer than until the first one comes. */
  private static final int WAIT_MILLIS = 500;

  private static final int WAITS_BETWEEN_CHECKS = 20;
  private static final int CHECK_SECONDS = 5;
  private static final int READ_AT_A_TIME = 5_000;
  private static final Duration LOOK_AGAIN = Duration.ofDays(7);

  private final DataSource database;
  private final Subscriptions subscriptions;
  private final LoadAlerts loadAlerts;
  private final IndexedAlerts indexed;
  private final LookBack lookBack;
  private final KafkaListenerEndpointRegistry listeners;
  private final Repeated following = new Repeated("follow-subscriptions", this::follow);

  FollowSubscriptions(
      DataSource database,
      Subscriptions subscriptions,
      LoadAlerts loadAlerts,
      IndexedAlerts indexed,
      LookBack lookBack,
      KafkaListenerEndpointRegistry listeners) {
    this.database = database;
    this.subscriptions = subscriptions;
    this.loadAlerts = loadAlerts;
    this.indexed = indexed;
    this.lookBack = lookBack;
    this.listeners = listeners;
  }

  @Override
  public void start() {
    lookBack.start();
    following.start();
  }

  @Override
  public void stop() {
    following.stop();
    lookBack.stop();
  }

  @Override
  public boolean isRunning() {
    return following.running();
  }

  private void follow() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("listen subscription_changed");
      try {
        loadAlerts.load();
        startMatching();
        lookBackAgain();
        listen(connection);
      } finally {
        // The connection goes back to the pool, where nobody would read what it still hears.
        statement.execute("unlisten *");
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    PGConnection notifier = connection.unwrap(PGConnection.class);
    int silent = 0;
    while (following.running()) {
      PGNotification[] changes = notifier.getNotifications(WAIT_MILLIS);
      if (changes != null && changes.length > 0) {
        changed(changes);
        silent = 0;
      } else if (++silent % WAITS_BETWEEN_CHECKS == 0 && !connection.isValid(CHECK_SECONDS)) {
        // A connection that a firewall has forgotten is as silent as one without news.
        throw new SQLException("the connection is dead");
      }
    }
  }

  private void startMatching() {
    MessageListenerContainer matching = listeners.getListenerContainer(MatchPostings.CONTAINER);
    // Not when it was stopped while it loaded: whatever matching needs is about to be closed.
    if (matching != null && !matching.isRunning() && following.running()) {
      matching.start();
    }
  }

  /** Whoever was told of these alerts may have ended before looking back for them. */
  private void lookBackAgain() {
    lookBack.add(indexed.numbers(subscriptions.activeSince(LOOK_AGAIN)));
  }

  private void changed(PGNotification[] changes) {
    Set<UUID> ids = new LinkedHashSet<>();
    for (PGNotification change : changes) {
      try {
        ids.add(UUID.fromString(change.getParameter()));
      } catch (IllegalArgumentException _) {
        LOG.warn("A notification names no subscription; skipped");
      }
    }
    List<UUID> told = new ArrayList<>(ids);
    for (int from = 0; from < told.size(); from += READ_AT_A_TIME) {
      changed(told.subList(from, Math.min(told.size(), from + READ_AT_A_TIME)));
    }
  }

  private void changed(Collection<UUID> told) {
    BitSet active = indexed.change(told, subscriptions.active(told));
    lookBack.add(active);
  }
}
