package jobalerts.alert.deadletters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import jobalerts.alert.PipelineFixture;
import jobalerts.common.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The operators' way to dead letters over HTTP. */
class DeadLettersWebIT extends PipelineFixture {

  private static final String RIGHT = "Bearer 0123456789abcdef";

  @LocalServerPort private int port;

  @ParameterizedTest
  @CsvSource({
    "GET,",
    "GET, 0123456789abcdef",
    "GET, Bearer 0123456789abcdeF",
    "GET, Bearer",
    "POST,",
    "POST, Bearer 0123456789abcdef0"
  })
  void showsNothingWithoutTheToken(String method, @Nullable String shown) throws Exception {
    for (String topic : new String[] {Topics.JOB_POSTINGS, "no-such-topic"}) {
      HttpResponse<String> answer = ask(method, topic, shown);

      assertThat(answer.statusCode()).as(topic).isEqualTo(401);
      assertThat(answer.body()).contains("\"status\":401").doesNotContain("0123456789");
    }
  }

  @ParameterizedTest
  @CsvSource({"GET", "POST"})
  void knowsOnlyTheTopicsThatTheServiceReads(String method) throws Exception {
    HttpResponse<String> answer = ask(method, "no-such-topic", RIGHT);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("\"status\":404", Topics.JOB_POSTINGS);
  }

  @Test
  void tellsAnOperatorThatNothingWaits() throws Exception {
    assertThat(ask("GET", Topics.ALERT_MATCHES, RIGHT).body()).isEqualTo("{\"letters\":[]}");
    assertThat(ask("POST", Topics.ALERT_MATCHES, RIGHT).body()).isEqualTo("{\"replayed\":0}");
  }

  private HttpResponse<String> ask(String method, String topic, @Nullable String shown)
      throws IOException, InterruptedException {
    String path = "/v1/dead-letters/" + topic + (method.equals("POST") ? "/replay" : "");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(method, BodyPublishers.noBody());
    if (shown != null) {
      request.header("Authorization", shown);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }
}
