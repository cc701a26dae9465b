package jobalerts.ingest.sources;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The live secrets of the sources. They are kept for a few seconds in memory, since every webhook
 * asks for them: a retired one may live that long on another instance.
 */
@Repository
public class Secrets {

  /** Two of ours while a sender changes over; SmartRecruiters keeps up to 16 of its own. */
  private static final int MOST_OF_OURS = 2;

  private static final int MOST_GIVEN = 16;

  private final JdbcClient jdbc;
  private final SecretCipher cipher;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Cache<String, List<Secret>> recent =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(10)).build();

  Secrets(JdbcClient jdbc, SecretCipher cipher, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  /** What a signature of this source may be made with; none for an unknown source. */
  public List<Secret> of(String source) {
    List<Secret> known = recent.getIfPresent(source);
    if (known != null) {
      return known;
    }
    List<Secret> secrets = load(source);
    // Only known sources are remembered: strangers' names would fill the memory.
    if (!secrets.isEmpty()) {
      recent.put(source, secrets);
    }
    return secrets;
  }

  private List<Secret> load(String source) {
    return jdbc.sql(
            """
            select id, encrypted, given, created_at from source_secret
            where source = :source order by created_at
            """)
        .param("source", source)
        .query((row, _) ->
            Secret.restored(
                row.getObject("id", UUID.class),
                cipher.decrypt(row.getBytes("encrypted")),
                row.getBoolean("given"),
                row.getTimestamp("created_at").toInstant()))
        .list();
  }

  /** Adds a secret of ours, the second one of a rotation. */
  @Transactional
  public SourceChange add(String source) {
    return add(source, Secret.random(random, clock.instant()), MOST_OF_OURS);
  }

  /** Adds a secret that the sender's own system made. */
  @Transactional
  public SourceChange addGiven(String source, String written) {
    return add(source, new Secret(UUID.randomUUID(), written, true, clock.instant()), MOST_GIVEN);
  }

  private SourceChange add(String source, Secret secret, int most) {
    if (!lock(source)) {
      return new SourceChange.Unknown();
    }
    List<Secret> live = load(source);
    if (live.stream().anyMatch(other -> other.written().equals(secret.written()))) {
      return new SourceChange.Conflict("The source has this secret already.");
    }
    if (live.stream().filter(other -> other.given() == secret.given()).count() >= most) {
      return new SourceChange.Conflict(
          "The source has %d live secrets of this kind; retire an older one first."
              .formatted(most));
    }
    store(source, secret);
    return new SourceChange.SecretAdded(secret);
  }

  @Transactional
  public SourceChange retire(String source, UUID secretId) {
    List<Secret> live = lock(source) ? load(source) : List.of();
    if (live.stream().noneMatch(secret -> secret.id().equals(secretId))) {
      return new SourceChange.Unknown();
    }
    if (live.size() == 1) {
      return new SourceChange.Conflict(
          "It is the only live secret; add the new one before retiring it.");
    }
    jdbc.sql("delete from source_secret where id = :id").param("id", secretId).update();
    forgetOnCommit(source);
    return new SourceChange.SecretRetired();
  }

  /** The row lock keeps two changes from passing the limits between them. */
  private boolean lock(String source) {
    return jdbc.sql("select name from source where name = :name for update")
        .param("name", source)
        .query((row, _) -> row.getString(1))
        .optional()
        .isPresent();
  }

  private void store(String source, Secret secret) {
    jdbc.sql(
            """
            insert into source_secret (id, source, encrypted, given, created_at)
            values (:id, :source, :encrypted, :given, :now)
            """)
        .param("id", secret.id())
        .param("source", source)
        .param("encrypted", cipher.encrypt(secret.stored()))
        .param("given", secret.given())
        .param("now", Timestamp.from(secret.createdAt()))
        .update();
    forgetOnCommit(source);
  }

  /** Not before: a webhook that comes meanwhile would remember the secrets as they were. */
  private void forgetOnCommit(String source) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            recent.invalidate(source);
          }
        });
  }
}
