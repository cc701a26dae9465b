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
    SignatureCheck check = check(request);
    return receive(request, check, Spool.inMemory(), settings.maxJson());
  }

  /** A request with a large body, spooled to disk. */
  public VerifiedRequest receiveLarge(HttpServletRequest request) throws IOException {
    SignatureCheck check = check(request);
    if (!largeBodies.tryAcquire()) {
      throw Refusal.of(
              HttpStatus.SERVICE_UNAVAILABLE, "busy", "Too many large bodies at a time; try again.")
          .retryAfter(Duration.ofSeconds(5));
    }
    try {
      return receive(request, check, Spool.onDisk(), settings.maxNdjson());
    } finally {
      largeBodies.release();
    }
  }

  private WebhookHeaders headers(HttpServletRequest request) {
    return WebhookHeaders.of(
        new ServletServerHttpRequest(request).getHeaders(), clock.instant(), settings.tolerance());
  }

  private SignatureCheck check(HttpServletRequest request) {
    limits.strangerMayTry(request.getRemoteAddr());
    WebhookHeaders headers = headers(request);
    List<Secret> secrets = sources.secretsOf(headers.source());
    if (secrets.isEmpty()) {
      limits.failed(request.getRemoteAddr());
      throw WebhookHeaders.unauthorized(
          "unknown-source", "X-Source names no source that is known here.");
    }
    return new SignatureCheck(headers, secrets);
  }

  private VerifiedRequest receive(
      HttpServletRequest request, SignatureCheck check, Spool spool, DataSize limit)
      throws IOException {
    boolean verified = false;
    try {
      String digest = copy(request, check, spool, limit);
      if (!check.verifies()) {
        limits.failed(request.getRemoteAddr());
        throw WebhookHeaders.unauthorized(
            "bad-signature",
            "No v1 signature fits id.timestamp.body under a live secret of this source.");
      }
      WebhookHeaders headers = headers(request);
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

  private static String copy(
      HttpServletRequest request, SignatureCheck check, Spool spool, DataSize limit)
      throws IOException {
    if (request.getContentLengthLong() > limit.toBytes()) {
      throw tooLarge(limit);
    }
    MessageDigest digest = sha256();
    String target = request.getMethod() + " " + request.getRequestURI() + "\n";
    digest.update(target.getBytes(StandardCharsets.UTF_8));
    byte[] chunk = new byte[CHUNK];
    long length = 0;
    try (InputStream body = request.getInputStream();
        OutputStream out = spool.write()) {
      for (int n = body.read(chunk); n >= 0; n = body.read(chunk)) {
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
