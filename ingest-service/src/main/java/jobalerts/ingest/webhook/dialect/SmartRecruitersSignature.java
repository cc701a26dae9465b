package jobalerts.ingest.webhook.dialect;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import jobalerts.ingest.sources.Secret;
import jobalerts.ingest.webhook.SignatureScheme;
import jobalerts.ingest.webhook.SignedHeaders;
import jobalerts.ingest.webhook.WebhookHeaders;

/**
 * HMAC-SHA256 in hexadecimal over {@code timestamp.body.event-id.event-name.event-version.link},
 * with nothing in the place of a header that is missing; once for each of up to 16 live keys.
 */
final class SmartRecruitersSignature implements SignatureScheme {

  @Override
  public SignedHeaders read(WebhookHeaders headers) {
    String signature = headers.required("smartrecruiters-signature", 4_096);
    Instant sent = headers.timestamp("smartrecruiters-timestamp");
    String after =
        Stream.of("event-id", "event-name", "event-version", "link")
            .map(name -> "." + headers.optional(name, 2_000).orElse(""))
            .collect(Collectors.joining());
    List<byte[]> signatures = HexSignatures.read(signature, "v1=", ";");
    return new SignedHeaders(
        headers.optional("event-id", 200).map(id -> "smartrecruiters:" + id).orElse(null),
        sent,
        sent.getEpochSecond() + ".",
        after,
        signatures);
  }

  @Override
  public Optional<SecretKey> key(Secret secret) {
    return Optional.of(secret.textKey());
  }
}
