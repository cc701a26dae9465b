package jobalerts.ingest.webhook;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import javax.crypto.SecretKey;
import jobalerts.ingest.sources.Secret;
import jobalerts.ingest.sources.Secrets;
import jobalerts.ingest.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Reads what the headers of a request claim; what can not be true counts against its address. */
@Component
class ReadClaim {

  /** Whatever names no source that is known counts as one. */
  private static final String NONE = "";

  private final Secrets secrets;
  private final RequestLimits limits;
  private final WebhookSettings settings;
  private final Clock clock;

  ReadClaim(Secrets secrets, RequestLimits limits, WebhookSettings settings, Clock clock) {
    this.secrets = secrets;
    this.limits = limits;
    this.settings = settings;
    this.clock = clock;
  }

  Claim signed(
      String address,
      HttpHeaders written,
      Function<WebhookHeaders, String> sourceOf,
      SignatureScheme scheme) {
    WebhookHeaders headers = headers(address, written);
    String source = sourceOf.apply(headers);
    SignedHeaders signed = scheme.read(headers);
    List<SecretKey> keys =
        secretsOf(address, source).stream().flatMap(it -> scheme.key(it).stream()).toList();
    Claim claim = new Claim(address, source, signed, new SignatureCheck(signed, keys));
    if (signed.signatures().isEmpty() || keys.isEmpty()) {
      throw untrue(claim);
    }
    return claim;
  }

  WebhookHeaders unsigned(String address, HttpHeaders written, String source) {
    WebhookHeaders headers = headers(address, written);
    secretsOf(address, source);
    return headers;
  }

  private WebhookHeaders headers(String address, HttpHeaders written) {
    limits.strangerMayTry(address, NONE);
    return new WebhookHeaders(written, clock.instant(), settings.tolerance());
  }

  private List<Secret> secretsOf(String address, String source) {
    List<Secret> live = secrets.of(source);
    if (live.isEmpty()) {
      limits.failed(address, NONE);
      throw WebhookHeaders.unauthorized("unknown-source", "There is no source of this name.");
    }
    limits.strangerMayTry(address, source);
    return live;
  }

  /** The refusal of a claim that the body does not prove. */
  Refusal untrue(Claim claim) {
    limits.failed(claim.address(), claim.source());
    return WebhookHeaders.unauthorized(
        "bad-signature", "No signature fits under a live secret of this source.");
  }
}
