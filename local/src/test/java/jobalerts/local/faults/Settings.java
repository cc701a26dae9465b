package jobalerts.local.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How large a run is; each by {@code -Dfaults.<name>=}.
 *
 * @param seed what all that is random follows from
 * @param during how long postings are sent and parts are killed
 * @param patience how long, after that, nothing may move before what is missing counts as lost
 */
record Settings(
    long seed, int alerts, int postings, int kills, Duration during, Duration patience) {

  /** No run takes longer, whatever still moves. */
  static final Duration LONGEST = Duration.ofMinutes(14);

  static Settings given() {
    return new Settings(
        Long.getLong("faults.seed", ThreadLocalRandom.current().nextInt(1_000_000)),
        Integer.getInteger("faults.alerts", 20_000),
        Integer.getInteger("faults.postings", 120),
        Integer.getInteger("faults.kills", 40),
        Duration.ofSeconds(Integer.getInteger("faults.seconds", 420)),
        Duration.ofSeconds(Integer.getInteger("faults.patience", 180)));
  }

  /** Some have several alerts, some none. */
  int subscribers() {
    return alerts / 5 * 4;
  }

  Path folder() {
    return Path.of("target", "faults", Long.toString(System.currentTimeMillis()));
  }
}
