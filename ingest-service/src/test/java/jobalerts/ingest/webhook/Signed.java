package jobalerts.ingest.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import jobalerts.ingest.sources.Secret;
import org.springframework.http.HttpHeaders;

/** Asks a scheme whether a body is signed as its headers claim. */
public final class Signed {

  private Signed() {}

  /** Whether it is, under any of the secrets as they are written. */
  public static boolean verifies(
      SignatureScheme scheme, HttpHeaders headers, Instant now, String body, String... secrets) {
    List<SecretKey> keys =
        Stream.of(secrets)
            .map(written -> new Secret(UUID.randomUUID(), written, true, now))
            .flatMap(secret -> scheme.key(secret).stream())
            .toList();
    SignedHeaders claimed = scheme.read(headers(headers, now));
    SignatureCheck check = new SignatureCheck(claimed, keys);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    check.update(bytes, bytes.length);
    return check.verifies();
  }

  public static WebhookHeaders headers(HttpHeaders headers, Instant now) {
    return new WebhookHeaders(headers, now, Duration.ofMinutes(5));
  }
}
