package jobalerts.ingest.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Verifies a signature while the body flows by: HMAC-SHA256 over what the scheme has stand before
 * the body, the body, and what stands after it, under each live secret at once.
 *
 * <p>The library of Standard Webhooks wants the whole body as a string and reads the system's
 * clock; 64 MiB in constant memory need this.
 */
final class SignatureCheck {

  private final SignedHeaders headers;
  private final List<Mac> macs;

  SignatureCheck(SignedHeaders headers, List<SecretKey> keys) {
    this.headers = headers;
    this.macs = keys.stream().map(SignatureCheck::mac).toList();
    update(headers.before());
  }

  private void update(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    update(bytes, bytes.length);
  }

  void update(byte[] bytes, int length) {
    macs.forEach(mac -> mac.update(bytes, 0, length));
  }

  /** Whether any signature is right under any key, told in constant time; to be asked once. */
  boolean verifies() {
    update(headers.after());
    boolean right = false;
    for (Mac mac : macs) {
      byte[] expected = mac.doFinal();
      for (byte[] signature : headers.signatures()) {
        right |= MessageDigest.isEqual(expected, signature);
      }
    }
    return right;
  }

  private static Mac mac(SecretKey key) {
    try {
      Mac mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
