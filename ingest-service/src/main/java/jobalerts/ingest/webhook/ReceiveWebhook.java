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
import java.util.List;
import java.util.concurrent.Semaphore;
import jobalerts.ingest.sources.Secret;
import jobalerts.ingest.sources.Sources;
import jobalerts.ingest.web.Refusal;
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

  private static final int CHUNK = 16 * 1024;

  private final Sources sources;
  private final RequestLimits limits;
  private final WebhookSettings settings;
  private final Clock clock;
  private final Semaphore largeBodies;

  ReceiveWebhook(Sources sources, RequestLimits limits, WebhookSettings settings, Clock clock) {
    this.sources = sources;
    this.limits = limits;
    this.settings = settings;
    this.clock = clock;
    this.largeBodies = new Semaphore(settings.largeBodies());
  }

  /** A request with a body in memory, or with none. */
  public VerifiedRequest receive(HttpServletRequest request) throws IOException {
    WebhookHeaders headers = headers(request);
    return receive(request, headers, Spool.inMemory(), settings.maxJson());
  }

  /** A request with a large body, spooled to disk until the request is closed. */
  public VerifiedRequest receiveLarge(HttpServletRequest request) throws IOException {
    WebhookHeaders headers = headers(request);
    requireLength(request, settings.maxNdjson());
    if (!largeBodies.tryAcquire()) {
      throw Refusal.of(
              HttpStatus.SERVICE_UNAVAILABLE, "busy", "Too many large bodies at a time; try again.")
          .retryAfter(Duration.ofSeconds(5));
    }
    return receive(request, headers, Spool.onDisk(largeBodies::release), settings.maxNdjson());
  }

  private WebhookHeaders headers(HttpServletRequest request) {
    limits.strangerMayTry(request.getRemoteAddr());
    return WebhookHeaders.of(
        new ServletServerHttpRequest(request).getHeaders(), clock.instant(), settings.tolerance());
  }

  private SignatureCheck check(HttpServletRequest request, WebhookHeaders headers) {
    List<Secret> secrets = sources.secretsOf(headers.source());
    if (secrets.isEmpty()) {
      limits.failed(request.getRemoteAddr());
      throw WebhookHeaders.unauthorized(
          "unknown-source", "X-Source names no source that is known here.");
    }
    if (headers.signatures().isEmpty()) {
      throw badSignature(request);
    }
    return new SignatureCheck(headers, secrets);
  }

  private Refusal badSignature(HttpServletRequest request) {
    limits.failed(request.getRemoteAddr());
    return WebhookHeaders.unauthorized(
        "bad-signature",
        "No v1 signature fits id.timestamp.body under a live secret of this source.");
  }

  private VerifiedRequest receive(
      HttpServletRequest request, WebhookHeaders headers, Spool spool, DataSize limit)
      throws IOException {
    boolean verified = false;
    try {
      SignatureCheck check = check(request, headers);
      requireLength(request, limit);
      String digest = copy(request, check, spool, limit);
      if (!check.verifies()) {
        throw badSignature(request);
      }
      limits.sourceMaySend(headers.source());
      verified = true;
      return new VerifiedRequest(
          headers.source(), headers.id(), headers.timestamp(), digest, spool);
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

  private static String copy(
      HttpServletRequest request, SignatureCheck check, Spool spool, DataSize limit)
      throws IOException {
    MessageDigest digest = sha256();
    String target = request.getMethod() + " " + request.getRequestURI() + "\n";
    digest.update(target.getBytes(StandardCharsets.UTF_8));
    byte[] chunk = new byte[CHUNK];
    long length = 0;
    try (InputStream body = request.getInputStream();
        OutputStream out = spool.write()) {
      for (int n = read(body, chunk); n >= 0; n = read(body, chunk)) {
        length += n;
        if (length > limit.toBytes()) {
          throw tooLarge(limit);
        }
        check.update(chunk, n);
        digest.update(chunk, 0, n);
        out.write(chunk, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static int read(InputStream body, byte[] chunk) {
    try {
      return body.read(chunk);
    } catch (IOException _) {
      throw Refusal.of(
          HttpStatus.BAD_REQUEST, "broken-body", "The body broke off or is not well chunked.");
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
