package jobalerts.ingest.webhook;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import jobalerts.ingest.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Takes a request in and lets it pass when its signature is right. Headers are looked at before the
 * body is read, and nothing of the body is looked at before the signature.
 */
@Component
public class ReceiveWebhook {

  private static final SignatureScheme STANDARD = new StandardWebhooks();
  private static final int CHUNK = 16 * 1024;

  /** What a body of the request's type may be like. */
  private record Expected(DataSize most, Duration within) {}

  /** Where a body goes; asked for only when the headers promise one of a known source. */
  private interface Place {

    Spool take() throws IOException;
  }

  private final ReadClaim claims;
  private final RequestLimits limits;
  private final WebhookSettings settings;
  private final Clock clock;
  private final BodyPlaces places;

  ReceiveWebhook(ReadClaim claims, RequestLimits limits, WebhookSettings settings, Clock clock) {
    this.claims = claims;
    this.limits = limits;
    this.settings = settings;
    this.clock = clock;
    this.places = new BodyPlaces(settings);
  }

  /** A request with a body in memory, or with none, signed by Standard Webhooks. */
  public VerifiedRequest receive(HttpServletRequest request) throws IOException {
    return inMemory(request, standard(request));
  }

  /** A request with a body in memory, of a source that stands in its path. */
  public VerifiedRequest receive(HttpServletRequest request, String source, SignatureScheme scheme)
      throws IOException {
    return inMemory(
        request, claims.signed(request.getRemoteAddr(), headers(request), _ -> source, scheme));
  }

  /** A request with a large body, spooled to disk until the request is closed. */
  public VerifiedRequest receiveLarge(HttpServletRequest request) throws IOException {
    var expected = new Expected(settings.maxNdjson(), settings.receiveWithin());
    String client = RequestLimits.client(request.getRemoteAddr());
    return receive(
        request, standard(request), expected, () -> Spool.onDisk(places.takeLarge(client)));
  }

  /** A request that asks whether anybody is there, before it can sign: only the source counts. */
  public WebhookHeaders receiveUnsigned(HttpServletRequest request, String source) {
    return claims.unsigned(request.getRemoteAddr(), headers(request), source);
  }

  private Claim standard(HttpServletRequest request) {
    return claims.signed(
        request.getRemoteAddr(),
        headers(request),
        headers -> headers.required("X-Source", 63),
        STANDARD);
  }

  private static HttpHeaders headers(HttpServletRequest request) {
    return new ServletServerHttpRequest(request).getHeaders();
  }

  private VerifiedRequest inMemory(HttpServletRequest request, Claim claim) throws IOException {
    var expected = new Expected(settings.maxJson(), settings.receiveJsonWithin());
    return receive(request, claim, expected, () -> Spool.inMemory(places.takeSmall()));
  }

  private VerifiedRequest receive(
      HttpServletRequest request, Claim claim, Expected expected, Place place) throws IOException {
    requireLength(request, expected.most());
    Spool spool = place.take();
    boolean verified = false;
    try {
      String digest = copy(request, claim, spool, expected);
      if (!claim.check().verifies()) {
        throw claims.untrue(claim);
      }
      limits.sourceMaySend(claim.source());
      verified = true;
      return claim.proven(digest, spool);
    } finally {
      if (!verified) {
        spool.close();
      }
    }
  }

  private static void requireLength(HttpServletRequest request, DataSize limit) {
    if (request.getContentLengthLong() > limit.toBytes()) {
      throw tooLarge(limit);
    }
  }

  private String copy(HttpServletRequest request, Claim claim, Spool spool, Expected expected)
      throws IOException {
    MessageDigest digest = sha256();
    String target = request.getMethod() + " " + request.getRequestURI() + "\n";
    digest.update(target.getBytes(StandardCharsets.UTF_8));
    byte[] chunk = new byte[CHUNK];
    long length = 0;
    try (InputStream in = request.getInputStream();
        OutputStream out = spool.write()) {
      TimelyBody body = new TimelyBody(in, clock, expected.within());
      for (int n = read(claim, body, chunk); n >= 0; n = read(claim, body, chunk)) {
        length += n;
        if (length > expected.most().toBytes()) {
          throw tooLarge(expected.most());
        }
        claim.check().update(chunk, n);
        digest.update(chunk, 0, n);
        out.write(chunk, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A body that does not come counts as a signature that is wrong. */
  private int read(Claim claim, TimelyBody body, byte[] chunk) {
    try {
      return body.read(chunk);
    } catch (Refusal refusal) {
      limits.failed(claim.address(), claim.source());
      throw refusal;
    }
  }

  private static Refusal tooLarge(DataSize limit) {
    return Refusal.of(
        HttpStatus.CONTENT_TOO_LARGE,
        "body-too-large",
        "A body of this type may have %,d bytes; many postings go as application/x-ndjson."
            .formatted(limit.toBytes()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
