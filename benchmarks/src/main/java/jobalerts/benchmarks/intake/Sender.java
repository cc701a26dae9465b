package jobalerts.benchmarks.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jobalerts.local.demo.Recruiter;
import tools.jackson.databind.JsonNode;

/** Makes whole signed requests beforehand, so that sending them costs next to nothing. */
record Sender(String secret) {

  List<byte[]> requests(int count, Supplier<? extends JsonNode> postings) {
    return Stream.generate(() -> request("application/json", postings.get().toString()))
        .limit(count)
        .toList();
  }

  byte[] request(String contentType, String body) {
    String id = "msg_" + UUID.randomUUID();
    long now = Instant.now().getEpochSecond();
    return """
    POST /v1/postings HTTP/1.1\r
    Host: localhost\r
    Content-Type: %s\r
    Content-Length: %d\r
    X-Source: %s\r
    webhook-id: %s\r
    webhook-timestamp: %d\r
    webhook-signature: %s\r
    \r
    %s\
    """
        .formatted(
            contentType,
            body.getBytes(UTF_8).length,
            Recruiter.SOURCE,
            id,
            now,
            signature(id, now, body),
            body)
        .getBytes(UTF_8);
  }

  private String signature(String id, long now, String body) {
    try {
      return new Webhook(secret).sign(id, now, body);
    } catch (WebhookSigningException | EmptyWebhookSecretException e) {
      throw new IllegalStateException(e);
    }
  }
}
