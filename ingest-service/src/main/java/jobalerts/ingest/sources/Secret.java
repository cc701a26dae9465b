package jobalerts.ingest.sources;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that a source signs with.
 *
 * @param key 24 to 64 random bytes (Standard Webhooks 1.0.0)
 */
public record Secret(UUID id, SecretKey key, Instant createdAt) {

  private static final int BYTES = 32;

  static Secret random(SecureRandom random, Instant now) {
    byte[] key = new byte[BYTES];
    random.nextBytes(key);
    return new Secret(UUID.randomUUID(), key(key), now);
  }

  static SecretKey key(byte[] bytes) {
    return new SecretKeySpec(bytes, "HmacSHA256");
  }

  /** The form that is handed to the sender. */
  public String written() {
    return "whsec_" + Base64.getEncoder().encodeToString(key.getEncoded());
  }

  @Override
  public String toString() {
    return "Secret[" + id + "]";
  }
}
