package jobalerts.ingest;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as a recruiter's system sends it, signed by the scheme's own library; valid unless a
 * {@code with…} says otherwise.
 *
 * @param changed headers that are not sent as they should be; {@code null} leaves one out
 * @param chunked sent without its length
 */
public record Delivery(
    String method,
    String path,
    String contentType,
    String source,
    String secret,
    String id,
    Instant at,
    String body,
    Map<String, @Nullable String> changed,
    boolean chunked) {

  /** A new posting, array or lines of the source, sent now. */
  public static Delivery of(Source source, Instant now, String body) {
    return new Delivery(
        "POST",
        "/v1/postings",
        "application/json",
        source.name(),
        source.secret(),
        "msg_" + UUID.randomUUID(),
        now,
        body,
        Map.of(),
        false);
  }

  /** The sender and its secret. */
  public record Source(String name, String secret) {}

  public Delivery to(String newMethod, String newPath) {
    return new Delivery(
        newMethod, newPath, contentType, source, secret, id, at, body, changed, chunked);
  }

  public Delivery as(String newType) {
    return new Delivery(method, path, newType, source, secret, id, at, body, changed, chunked);
  }

  public Delivery withId(String newId) {
    return new Delivery(
        method, path, contentType, source, secret, newId, at, body, changed, chunked);
  }

  public Delivery withSecret(String newSecret) {
    return new Delivery(
        method, path, contentType, source, newSecret, id, at, body, changed, chunked);
  }

  public Delivery signedAt(Instant time) {
    return new Delivery(
        method, path, contentType, source, secret, id, time, body, changed, chunked);
  }

  public Delivery inChunks() {
    return new Delivery(method, path, contentType, source, secret, id, at, body, changed, true);
  }

  public Delivery withHeader(String name, @Nullable String value) {
    Map<String, @Nullable String> more = new TreeMap<>(changed);
    more.put(name, value);
    return new Delivery(method, path, contentType, source, secret, id, at, body, more, chunked);
  }

  public String signature() {
    try {
      return new Webhook(secret).sign(id, at.getEpochSecond(), body);
    } catch (WebhookSigningException | EmptyWebhookSecretException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpRequest request(URI site) {
    Map<String, @Nullable String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Content-Type", contentType);
    headers.put("X-Source", source);
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", Long.toString(at.getEpochSecond()));
    headers.put("webhook-signature", signature());
    headers.putAll(changed);
    HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path));
    headers.forEach((name, value) -> {
      if (value != null) {
        request.header(name, value);
      }
    });
    return request.method(method, publisher()).build();
  }

  private BodyPublisher publisher() {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return chunked
        ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))
        : BodyPublishers.ofByteArray(bytes);
  }
}
