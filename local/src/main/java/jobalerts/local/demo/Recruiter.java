package jobalerts.local.demo;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.UUID;
import jobalerts.common.Json;

/**
 * A recruiter's system: signs requests by the Standard Webhooks library and sends them.
 *
 * @param ingest the address of the ingest-service
 * @param secret {@code whsec_…}
 */
public record Recruiter(URI ingest, String secret) {

  public static final String SOURCE = "demo";

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** Adds the source and returns its secret. */
  public static String register(URI ingest, String adminToken) {
    HttpRequest request =
        HttpRequest.newBuilder(ingest.resolve("/v1/sources"))
            .header("Authorization", "Bearer " + adminToken)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"name\":\"" + SOURCE + "\"}"))
            .build();
    HttpResponse<String> response = send(request);
    if (response.statusCode() != 201) {
      throw new IllegalStateException("The source was not added: " + response.statusCode());
    }
    return Json.MAPPER.readTree(response.body()).path("secret").stringValue();
  }

  public HttpResponse<String> post(String body) {
    return send("POST", "/v1/postings", "application/json", "msg_" + UUID.randomUUID(), body);
  }

  /**
   * Sends a signed request.
   *
   * @param webhookId the same for a retry, a new one for a new event
   */
  public HttpResponse<String> send(
      String method, String path, String contentType, String webhookId, String body) {
    long now = Instant.now().getEpochSecond();
    HttpRequest request =
        HttpRequest.newBuilder(ingest.resolve(path))
            .header("Content-Type", contentType)
            .header("X-Source", SOURCE)
            .header("webhook-id", webhookId)
            .header("webhook-timestamp", Long.toString(now))
            .header("webhook-signature", sign(webhookId, now, body))
            .method(method, BodyPublishers.ofString(body))
            .build();
    return send(request);
  }

  private String sign(String webhookId, long now, String body) {
    try {
      return new Webhook(secret).sign(webhookId, now, body);
    } catch (WebhookSigningException | EmptyWebhookSecretException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "Recruiter[" + ingest + "]";
  }
}
