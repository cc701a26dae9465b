package jobalerts.alert.alerting;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import jobalerts.alert.matching.AlertIndex;
import jobalerts.alert.subscriptions.ActiveAlert;
import jobalerts.alert.subscriptions.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Keeps the index equal to the active subscriptions: loads them all, then follows PostgreSQL's
 * notifications, which come in the order of commits. Listening begins before loading, so no change
 * falls between; after a broken connection both begin anew. Matching starts when the index is full.
 */
@Component
class FollowSubscriptions implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(FollowSubscriptions.class);
  private static final int WAIT_MILLIS = 500;
  private static final int WAITS_BETWEEN_CHECKS = 20;
  private static final int CHECK_SECONDS = 5;
  private static final Duration LOOK_AGAIN = Duration.ofDays(7);
  private static final Duration BEFORE_RETRY = Duration.ofSeconds(1);

  private final DataSource database;
  private final Subscriptions subscriptions;
  private final ActiveAlerts alerts;
  private final AlertIndex index;
  private final MatchNewAlert matchNewAlert;
  private final KafkaListenerEndpointRegistry listeners;
  private final Set<UUID> known = new HashSet<>();
  private volatile boolean running;
  private @Nullable Thread follower;

  FollowSubscriptions(
      DataSource database,
      Subscriptions subscriptions,
      ActiveAlerts alerts,
      AlertIndex index,
      MatchNewAlert matchNewAlert,
      KafkaListenerEndpointRegistry listeners) {
    this.database = database;
    this.subscriptions = subscriptions;
    this.alerts = alerts;
    this.index = index;
    this.matchNewAlert = matchNewAlert;
    this.listeners = listeners;
  }

  @Override
  public void start() {
    running = true;
    follower = Thread.ofPlatform().name("follow-subscriptions").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    Thread ending = follower;
    if (ending != null) {
      ending.interrupt();
      try {
        ending.join(Duration.ofSeconds(5));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try (Connection connection = database.getConnection()) {
        follow(connection);
      } catch (SQLException | RuntimeException e) {
        if (running) {
          LOG.warn("Following the subscriptions begins anew", e);
          pause();
        }
      }
    }
  }

  private void follow(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen subscription_changed");
      try {
        load();
        startMatching();
        lookBack();
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
    while (running) {
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

  private void load() {
    Set<UUID> active = new HashSet<>();
    subscriptions.eachActive(alert -> {
      put(alert);
      active.add(alert.subscriptionId());
    });
    known.removeAll(active);
    known.forEach(this::remove);
    known.clear();
    known.addAll(active);
    LOG.info("Matching against {} active alerts", index.size());
  }

  /** Whoever was told of these alerts may have ended before looking back for them. */
  private void lookBack() {
    matchNewAlert.match(subscriptions.activeSince(LOOK_AGAIN));
  }

  private void startMatching() {
    MessageListenerContainer matching = listeners.getListenerContainer(MatchPostings.CONTAINER);
    if (matching != null && !matching.isRunning()) {
      matching.start();
    }
  }

  private void changed(PGNotification[] changes) {
    Set<UUID> ids = new LinkedHashSet<>();
    for (PGNotification change : changes) {
      ids.add(UUID.fromString(change.getParameter()));
    }
    List<ActiveAlert> active = new ArrayList<>();
    for (UUID id : ids) {
      Optional<ActiveAlert> alert = readable(id);
      if (alert.isPresent()) {
        put(alert.get());
        known.add(id);
        active.add(alert.get());
      } else {
        remove(id);
        known.remove(id);
      }
    }
    matchNewAlert.match(active);
  }

  private void put(ActiveAlert alert) {
    index.put(alerts.number(alert), alert.criteria());
  }

  private void remove(UUID subscriptionId) {
    Integer number = alerts.number(subscriptionId);
    if (number != null) {
      index.remove(number);
    }
  }

  // As when loading: one row that can not be read keeps no other from being matched.
  private Optional<ActiveAlert> readable(UUID subscriptionId) {
    try {
      return subscriptions.active(subscriptionId);
    } catch (JacksonException e) {
      LOG.error("The criteria of subscription {} can not be read; skipped", subscriptionId, e);
      return Optional.empty();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BEFORE_RETRY);
    } catch (InterruptedException _) {
      // Only stop() interrupts, and the loop looks at that.
      Thread.currentThread().interrupt();
    }
  }
}
