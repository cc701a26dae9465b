package jobalerts.alert.subscriptions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jobalerts.alert.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys that stand in the links of mails: whoever holds one reads the subscriber's mailbox. */
@Repository
public class Tokens {

  private static final int BYTES = 32;
  private static final int LENGTH = 43;

  private final JdbcClient jdbc;
  private final SubscriptionSettings settings;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Tokens(JdbcClient jdbc, SubscriptionSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /** A new token of 43 characters that are safe in a URL. */
  public String issue(Purpose purpose, UUID subscriberId, @Nullable UUID subscriptionId) {
    return issue(purpose, List.of(new Grant(subscriberId, subscriptionId))).getFirst();
  }

  /** A new token for each of the grants, in their order. */
  public List<String> issue(Purpose purpose, List<Grant> grants) {
    List<String> tokens = grants.stream().map(_ -> random()).toList();
    jdbc.sql(
            """
            insert into token (hash, purpose, subscriber_id, subscription_id, expires_at)
            select decode(hash, 'hex'), :purpose, subscriber::uuid, subscription::uuid, :expires_at
            from unnest(:hashes::text[], :subscribers::text[], :subscriptions::text[])
              as granted (hash, subscriber, subscription)
            """)
        .param("hashes", Columns.of(tokens, token -> HexFormat.of().formatHex(hash(token))))
        .param("purpose", purpose.id())
        .param("subscribers", Columns.of(grants, Grant::subscriberId))
        .param("subscriptions", Columns.of(grants, Grant::subscriptionId))
        .param("expires_at", OffsetDateTime.now(clock).plus(validity(purpose)))
        .update();
    return tokens;
  }

  private String random() {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  /** What the token allows, if it was issued for that purpose and has not expired. */
  public Optional<Grant> find(Purpose purpose, String token) {
    if (token.length() != LENGTH) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            select subscriber_id, subscription_id
            from token
            where hash = :hash and purpose = :purpose and expires_at > :now
            """)
        .param("hash", hash(token))
        .param("purpose", purpose.id())
        .param("now", OffsetDateTime.now(clock))
        .query(Rows::grant)
        .optional();
  }

  private Duration validity(Purpose purpose) {
    return switch (purpose) {
      case CONFIRM -> settings.confirmFor();
      case MANAGE -> settings.manageFor();
    };
  }

  // Plain SHA-256 will do: there is nothing to guess in 256 random bits.
  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
