package jobalerts.ingest.webhook;

import java.util.Optional;
import javax.crypto.SecretKey;
import jobalerts.ingest.sources.Secret;

/** How a system signs what it sends. */
public interface SignatureScheme {

  /** What the headers claim; they are refused when one is missing or malformed. */
  SignedHeaders read(WebhookHeaders headers);

  /** The key that a secret stands for; empty when it can not be one of this scheme. */
  Optional<SecretKey> key(Secret secret);
}
