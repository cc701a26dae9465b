package jobalerts.alert.alerting;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import jobalerts.alert.subscriptions.ActiveAlert;
import jobalerts.alert.subscriptions.Subscriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills the index with all active alerts, and tells how far it is. */
final class LoadAlerts {

  private static final Logger LOG = LoggerFactory.getLogger(LoadAlerts.class);
  private static final int TOLD_EVERY = 100_000;

  private final Subscriptions subscriptions;
  private final IndexedAlerts indexed;
  private final Clock clock;
  private volatile boolean loading;

  LoadAlerts(
      Subscriptions subscriptions, IndexedAlerts indexed, MeterRegistry metrics, Clock clock) {
    this.subscriptions = subscriptions;
    this.indexed = indexed;
    this.clock = clock;
    Gauge.builder("jobalerts.index.alerts", indexed::size).register(metrics);
    Gauge.builder("jobalerts.index.loading", () -> loading ? 1 : 0).register(metrics);
  }

  void load() {
    loading = true;
    try {
      Loaded loaded = new Loaded(clock.instant());
      subscriptions.eachActive(loaded::add);
      // Also what another load left, if a connection broke.
      indexed.keepOnly(loaded.numbers);
      LOG.info("Matching against {} active alerts, loaded in {}", indexed.size(), loaded.took());
    } finally {
      loading = false;
    }
  }

  private final class Loaded {

    private final BitSet numbers = new BitSet();
    private final Instant start;
    private int count;

    Loaded(Instant start) {
      this.start = start;
    }

    void add(List<ActiveAlert> alerts) {
      numbers.or(indexed.put(alerts));
      int before = count;
      count += alerts.size();
      if (before / TOLD_EVERY < count / TOLD_EVERY) {
        LOG.info("Loaded {} alerts, {} a second", count, perSecond());
      }
    }

    Duration took() {
      return Duration.between(start, clock.instant());
    }

    private long perSecond() {
      return count * 1_000L / Math.max(1, took().toMillis());
    }
  }
}
