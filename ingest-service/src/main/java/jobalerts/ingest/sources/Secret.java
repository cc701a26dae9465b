package jobalerts.ingest.sources;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a source signs with.
 *
 * @param written as it is handed over: {@code whsec_…} (Standard Webhooks 1.0.0), or any text
 * @param given whether the sender's system made it, and not we
 */
public record Secret(UUID id, String written, boolean given, Instant createdAt) {

  private static final String PREFIX = "whsec_";
  private static final int BYTES = 32;

  static Secret random(SecureRandom random, Instant now) {
    byte[] key = new byte[BYTES];
    random.nextBytes(key);
    return restored(UUID.randomUUID(), key, false, now);
  }

  /** Back from the bytes that are stored. */
  static Secret restored(UUID id, byte[] bytes, boolean given, Instant createdAt) {
    String written =
        given
            ? new String(bytes, StandardCharsets.UTF_8)
            : PREFIX + Base64.getEncoder().encodeToString(bytes);
    return new Secret(id, written, given, createdAt);
  }

  /** A text that was given as it is, the key of one of ours. */
  byte[] stored() {
    return given
        ? written.getBytes(StandardCharsets.UTF_8)
        : Base64.getDecoder().decode(written.substring(PREFIX.length()));
  }

  /** The key of Standard Webhooks: the Base64 after the prefix; a text without it has none. */
  public Optional<SecretKey> standardKey() {
    if (!written.startsWith(PREFIX)) {
      return Optional.empty();
    }
    try {
      return Optional.of(key(Base64.getDecoder().decode(written.substring(PREFIX.length()))));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** The key of systems that sign with the text as it was typed in. */
  public SecretKey textKey() {
    return key(written.getBytes(StandardCharsets.UTF_8));
  }

  private static SecretKey key(byte[] bytes) {
    return new SecretKeySpec(bytes, "HmacSHA256");
  }

  @Override
  public String toString() {
    return "Secret[" + id + "]";
  }
}
