package jobalerts.ingest.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import jobalerts.ingest.sources.Secret;

/** Standard Webhooks 1.0.0: {@code id.timestamp.body} under the decoded secret. */
public final class StandardWebhooks implements SignatureScheme {

  private static final int MOST_SIGNATURES = 10;

  @Override
  public SignedHeaders read(WebhookHeaders headers) {
    String id = headers.required("webhook-id", 256);
    Instant sent = headers.timestamp("webhook-timestamp");
    List<byte[]> signatures = signatures(headers.required("webhook-signature", 4_096));
    return new SignedHeaders(id, sent, id + "." + sent.getEpochSecond() + ".", "", signatures);
  }

  @Override
  public Optional<SecretKey> key(Secret secret) {
    return secret.standardKey();
  }

  /** The {@code v1} ones; other versions are passed over. */
  private static List<byte[]> signatures(String header) {
    List<byte[]> signatures = new ArrayList<>();
    for (String part : header.split(" +", 0)) {
      if (part.startsWith("v1,") && signatures.size() < MOST_SIGNATURES) {
        try {
          signatures.add(Base64.getDecoder().decode(part.substring(3)));
        } catch (IllegalArgumentException _) {
          // What is no Base64 is no signature of ours; another one may be.
        }
      }
    }
    return signatures;
  }
}
