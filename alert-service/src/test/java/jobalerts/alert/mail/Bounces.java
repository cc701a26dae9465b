package jobalerts.alert.mail;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.OffsetDateTime;
import java.util.UUID;
import jobalerts.alert.Candidates;
import jobalerts.alert.TestClock;
import jobalerts.alert.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stores of this package over an empty database, at a time of our own. */
public final class Bounces {

  public static final String KEY = "a key of thirty-two characters...";
  public static final String DOMAIN = "bounces.example";

  public final JdbcClient jdbc = TestDatabase.jdbc();
  public final TestClock clock = new TestClock();
  public final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  public final Candidates candidates = new Candidates();
  public final ReturnPaths returnPaths = returnPaths(DOMAIN, KEY, "");
  public final Suppressions suppressions = suppressions(KEY, "");
  public final PausedDomains domains = domains();

  public Bounces() {
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

  /** A mail that was accepted by the mail server. */
  public UUID sentMail(UUID subscriber) {
    return jdbc.sql(
            """
            insert into mail (id, subscriber_id, status, created_at, ended_at)
            values (gen_random_uuid(), :subscriber, 'sent', now(), now())
            returning id
            """)
        .param("subscriber", subscriber)
        .query((row, _) -> row.getObject(1, UUID.class))
        .single();
  }

  /** The alert is confirmed at the time of the clock. */
  public void confirm(UUID alert) {
    jdbc.sql("update subscription set status = 'active', confirmed_at = :now where id = :id")
        .param("id", alert)
        .param("now", OffsetDateTime.now(clock))
        .update();
  }
}
