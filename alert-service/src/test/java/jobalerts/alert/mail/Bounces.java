package jobalerts.alert.mail;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.OffsetDateTime;
import java.util.UUID;
import jobalerts.alert.Candidates;
import jobalerts.alert.TestClock;
import jobalerts.alert.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stores of this package over an empty database, at a time of our own. */
final class Bounces {

  static final String KEY = "a key of thirty-two characters...";
  static final String DOMAIN = "bounces.example";

  final JdbcClient jdbc = TestDatabase.jdbc();
  final TestClock clock = new TestClock();
  final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  final Candidates candidates = new Candidates();
  final Suppressions suppressions = suppressions(KEY, "");
  final PausedDomains domains = domains();

  Bounces() {
    TestDatabase.empty();
  }

  static ReturnPaths returnPaths(String domain, String key, String previousKey) {
    BounceSettings settings = new BounceSettings(domain, key, previousKey, 3);
    return new ReturnPaths(
        settings, new EnvelopeSettings("alerts@example.com"), new BounceKeys(settings));
  }

  Suppressions suppressions(String key, String previousKey) {
    BounceSettings settings = new BounceSettings(DOMAIN, key, previousKey, 3);
    return new Suppressions(jdbc, new BounceKeys(settings), clock);
  }

  /** As another instance would see them. */
  PausedDomains domains() {
    BounceSettings settings = new BounceSettings(DOMAIN, KEY, "", 3);
    return new PausedDomains(new CountedRefusals(jdbc, settings, clock), metrics, clock);
  }

  /** The alert is confirmed at the time of the clock. */
  void confirm(UUID alert) {
    jdbc.sql("update subscription set status = 'active', confirmed_at = :now where id = :id")
        .param("id", alert)
        .param("now", OffsetDateTime.now(clock))
        .update();
  }
}
