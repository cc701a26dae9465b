package jobalerts.ingest.sources;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The sources with their live secrets. Secrets are kept for a few seconds in memory, since every
 * webhook asks for them: a retired one may live that long on another instance.
 */
@Repository
public class Sources {

  /** A source may hold two secrets while its sender changes over from one to the other. */
  static final int LIVE_SECRETS = 2;

  private final JdbcClient jdbc;
  private final SecretCipher cipher;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Cache<String, List<Secret>> recent =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(10)).build();

  Sources(JdbcClient jdbc, SecretCipher cipher, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  /** The secrets that a signature of this source may be made with; none for an unknown source. */
  public List<Secret> secretsOf(String source) {
    List<Secret> known = recent.getIfPresent(source);
    if (known != null) {
      return known;
    }
    List<Secret> secrets = loadSecrets(source);
    // Only known sources are remembered: strangers' names would fill the memory.
    if (!secrets.isEmpty()) {
      recent.put(source, secrets);
    }
    return secrets;
  }

  private List<Secret> loadSecrets(String source) {
    return jdbc.sql(
            """
            select id, encrypted, created_at from source_secret
            where source = :source order by created_at
            """)
        .param("source", source)
        .query((row, _) ->
            new Secret(
                row.getObject("id", UUID.class),
                Secret.key(cipher.decrypt(row.getBytes("encrypted"))),
                row.getTimestamp("created_at").toInstant()))
        .list();
  }

  public List<String> names() {
    return jdbc.sql("select name from source order by name")
        .query((row, _) -> row.getString(1))
        .list();
  }

  /** Adds a source with its first secret. */
  @Transactional
  public SourceChange add(String name) {
    try {
      jdbc.sql("insert into source (name, created_at) values (:name, :now)")
          .param("name", name)
          .param("now", Timestamp.from(clock.instant()))
          .update();
    } catch (DuplicateKeyException _) {
      return new SourceChange.Conflict("There is a source of this name already.");
    }
    return new SourceChange.SecretAdded(store(name));
  }

  /** Adds the second secret of a rotation. */
  @Transactional
  public SourceChange addSecret(String name) {
    // The row lock keeps two rotations from adding a third secret between them.
    boolean known =
        jdbc.sql("select name from source where name = :name for update")
            .param("name", name)
            .query(String.class)
            .optional()
            .isPresent();
    if (!known) {
      return new SourceChange.Unknown();
    }
    if (loadSecrets(name).size() >= LIVE_SECRETS) {
      return new SourceChange.Conflict(
          "The source has two live secrets; retire the older one first.");
    }
    return new SourceChange.SecretAdded(store(name));
  }

  @Transactional
  public SourceChange retireSecret(String name, UUID secretId) {
    jdbc.sql("select name from source where name = :name for update")
        .param("name", name)
        .query(String.class)
        .optional();
    List<Secret> live = loadSecrets(name);
    if (live.stream().noneMatch(secret -> secret.id().equals(secretId))) {
      return new SourceChange.Unknown();
    }
    if (live.size() == 1) {
      return new SourceChange.Conflict(
          "It is the only live secret; add the new one before retiring it.");
    }
    jdbc.sql("delete from source_secret where id = :id").param("id", secretId).update();
    forgetOnCommit(name);
    return new SourceChange.SecretRetired();
  }

  private Secret store(String source) {
    Instant now = clock.instant();
    Secret secret = Secret.random(random, now);
    jdbc.sql(
            """
            insert into source_secret (id, source, encrypted, created_at)
            values (:id, :source, :encrypted, :now)
            """)
        .param("id", secret.id())
        .param("source", source)
        .param("encrypted", cipher.encrypt(secret.key().getEncoded()))
        .param("now", Timestamp.from(now))
        .update();
    forgetOnCommit(source);
    return secret;
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
