package jobalerts.alert.alerting;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import jobalerts.alert.matching.Alert;
import jobalerts.alert.matching.AlertIndex;
import jobalerts.alert.subscriptions.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Keeps the index equal to the active subscriptions: loads them all, then follows PostgreSQL's
 * notifications, which come in the order of commits. Listening begins before loading, so no change
 * falls between; after a broken connection both begin anew. Matching starts when the index is full.
 */
@Component
class FollowSubscriptions implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(FollowSubscriptions.class);
  private static final int WAIT_MILLIS = 500;
  private static final Duration LOOK_AGAIN = Duration.ofDays(7);
  private static final Duration BEFORE_RETRY = Duration.ofSeconds(1);

  private final DataSource database;
  private final Subscriptions subscriptions;
  private final AlertIndex index;
  private final MatchNewAlert matchNewAlert;
  private final KafkaListenerEndpointRegistry listeners;
  private final Set<UUID> known = new HashSet<>();
  private volatile boolean running;
  private @Nullable Thread follower;

  FollowSubscriptions(
      DataSource database,
      Subscriptions subscriptions,
      AlertIndex index,
      MatchNewAlert matchNewAlert,
      KafkaListenerEndpointRegistry listeners) {
    this.database = database;
    this.subscriptions = subscriptions;
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
      } catch (SQLException | DataAccessException e) {
        if (running) {
          LOG.warn("Following the subscriptions begins anew after: {}", e.toString());
          pause();
        }
      }
    }
  }

  private void follow(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen subscription_changed");
      load();
      startMatching();
      PGConnection notifier = connection.unwrap(PGConnection.class);
      while (running) {
        PGNotification[] changes = notifier.getNotifications(WAIT_MILLIS);
        for (PGNotification change : changes == null ? new PGNotification[0] : changes) {
          changed(UUID.fromString(change.getParameter()));
        }
      }
      statement.execute("unlisten *");
    }
  }

  private void load() {
    Set<UUID> active = new HashSet<>();
    subscriptions.eachActive(alert -> {
      index.put(alert);
      active.add(alert.subscriptionId());
    });
    known.removeAll(active);
    known.forEach(index::remove);
    known.clear();
    known.addAll(active);
    LOG.info("Matching against {} active alerts", index.size());
    // Whoever was told of these may have ended before looking back for them.
    subscriptions.activeSince(LOOK_AGAIN).forEach(matchNewAlert::match);
  }

  private void startMatching() {
    MessageListenerContainer matching = listeners.getListenerContainer(MatchPostings.CONTAINER);
    if (matching != null && !matching.isRunning()) {
      matching.start();
    }
  }

  private void changed(UUID subscriptionId) {
    Optional<Alert> alert = subscriptions.active(subscriptionId);
    if (alert.isPresent()) {
      index.put(alert.get());
      known.add(subscriptionId);
      matchNewAlert.match(alert.get());
    } else {
      index.remove(subscriptionId);
      known.remove(subscriptionId);
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
