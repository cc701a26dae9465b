package jobalerts.ingest.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import javax.crypto.Mac;
import jobalerts.ingest.sources.Secret;

/**
 * Verifies a signature while the body flows by: HMAC-SHA256 over {@code id.timestamp.body}, under
 * each live secret at once (Standard Webhooks 1.0.0).
 *
 * <p>The scheme's own library wants the whole body as a string and reads the system's clock; 64 MiB
 * in constant memory need this.
 */
final class SignatureCheck {

  private final List<byte[]> signatures;
  private final List<Mac> macs;

  SignatureCheck(WebhookHeaders headers, List<Secret> secrets) {
    this.signatures = headers.signatures();
    this.macs = secrets.stream().map(SignatureCheck::mac).toList();
    String prefix = headers.id() + "." + headers.timestamp().getEpochSecond() + ".";
    byte[] bytes = prefix.getBytes(StandardCharsets.UTF_8);
    update(bytes, bytes.length);
  }

  void update(byte[] bytes, int length) {
    macs.forEach(mac -> mac.update(bytes, 0, length));
  }

  /** Whether any signature is right under any secret; it can be asked once. */
  boolean verifies() {
    boolean right = false;
    for (Mac mac : macs) {
      byte[] expected = mac.doFinal();
      for (byte[] signature : signatures) {
        right |= MessageDigest.isEqual(expected, signature);
      }
    }
    return right;
  }

  private static Mac mac(Secret secret) {
    try {
      Mac mac = Mac.getInstance(secret.key().getAlgorithm());
      mac.init(secret.key());
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
