package jobalerts.alert.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** HMAC-SHA-256 under the configured key, or plain SHA-256 without one. */
@Component
final class BounceKeys {

  private static final String HMAC = "HmacSHA256";

  private final List<SecretKeySpec> keys;

  BounceKeys(BounceSettings settings) {
    this.keys =
        Stream.of(settings.key(), settings.previousKey())
            .filter(key -> !key.isEmpty())
            .map(key -> new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC))
            .toList();
  }

  /** The hash that is written from now on. The use keeps the hashes of one from those of others. */
  byte[] hash(String use, String text) {
    return keys.isEmpty() ? plain(text) : keyed(keys.getFirst(), use, text);
  }

  /** All that it may have been written as: a key may have been set, or changed, since. */
  List<byte[]> hashes(String use, String text) {
    List<byte[]> all = new ArrayList<>(signatures(use, text));
    all.add(plain(text));
    return all;
  }

  /** Under the key and the one before it; nothing without a key. */
  List<byte[]> signatures(String use, String text) {
    return keys.stream().map(key -> keyed(key, use, text)).toList();
  }

  private static byte[] keyed(SecretKeySpec key, String use, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal((use + ':' + text).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }

  private static byte[] plain(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
