package jobalerts.local.faults;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jobalerts.common.Json;
import jobalerts.local.demo.Recruiter;

/**
 * The recruiter: sends each change by a signed webhook, and the same again, under the same id,
 * until it is answered 202.
 */
final class SendChanges {

  private static final Duration AGAIN_AFTER = Duration.ofMillis(500);
  private static final Set<Integer> AGAIN = Set.of(408, 429, 500, 503);

  private final Recruiter recruiter;
  private final Expected expected;
  private final Map<Integer, UUID> ids = new HashMap<>();

  SendChanges(Recruiter recruiter, Expected expected) {
    this.recruiter = recruiter;
    this.expected = expected;
  }

  void send(Change change) {
    String webhookId = "msg_" + UUID.randomUUID();
    HttpResponse<String> answer =
        await("an answer to a webhook")
            .atMost(Settings.LONGEST)
            .pollDelay(Duration.ZERO)
            .pollInterval(AGAIN_AFTER)
            .ignoreException(UncheckedIOException.class)
            .until(() -> attempt(change, webhookId), it -> !AGAIN.contains(it.statusCode()));
    if (answer.statusCode() != 202) {
      throw new AssertionError(answer.statusCode() + ": " + answer.body());
    }
    if (change.open()) {
      ids.put(
          change.offer().number(),
          UUID.fromString(Json.MAPPER.readTree(answer.body()).path("id").stringValue()));
    }
    expected.acknowledged(change, id(change));
  }

  private HttpResponse<String> attempt(Change change, String webhookId) {
    return change.open()
        ? recruiter.send(
            "POST", "/v1/postings", "application/json", webhookId, change.offer().json())
        : recruiter.send("DELETE", "/v1/postings/" + id(change), "application/json", webhookId, "");
  }

  private UUID id(Change change) {
    UUID id = ids.get(change.offer().number());
    if (id == null) {
      throw new IllegalStateException("closed before it was opened");
    }
    return id;
  }
}
