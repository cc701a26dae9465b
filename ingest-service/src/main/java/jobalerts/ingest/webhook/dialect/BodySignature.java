package jobalerts.ingest.webhook.dialect;

import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import jobalerts.ingest.sources.Secret;
import jobalerts.ingest.webhook.SignatureScheme;
import jobalerts.ingest.webhook.SignedHeaders;
import jobalerts.ingest.webhook.WebhookHeaders;
import org.jspecify.annotations.Nullable;

/**
 * HMAC-SHA256 over the body alone, in hexadecimal, under the secret as it was typed in. Nothing
 * says when it was signed: a replay is told by its id, and by the version of the posting.
 *
 * @param header holds the signature
 * @param prefix stands before it
 * @param idHeader names the delivery; it is not signed
 */
record BodySignature(String header, String prefix, @Nullable String idHeader)
    implements SignatureScheme {

  @Override
  public SignedHeaders read(WebhookHeaders headers) {
    List<byte[]> signatures = HexSignatures.read(headers.required(header, 200), prefix, ";");
    return new SignedHeaders(id(headers), headers.now(), "", "", signatures);
  }

  private @Nullable String id(WebhookHeaders headers) {
    return idHeader == null
        ? null
        : headers.optional(idHeader, 200).map(id -> idHeader + ":" + id).orElse(null);
  }

  @Override
  public Optional<SecretKey> key(Secret secret) {
    return Optional.of(secret.textKey());
  }
}
