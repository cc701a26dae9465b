package jobalerts.alert.mail.bounces.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import jobalerts.alert.mail.bounces.ReportsFixture;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Asks the service over HTTP. */
abstract class WebFixture extends ReportsFixture {

  record Answer(int statusCode, String body) {}

  @LocalServerPort private int port;

  /** Headers by name and value, one after the other; one without a value is left out. */
  Answer ask(String method, String path, String body, @Nullable String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      String value = headers[i + 1];
      if (value != null) {
        request.header(String.valueOf(headers[i]), value);
      }
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    }
  }
}
