package jobalerts.alert.subscriptions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that can not be read are refused without a word of them in the log. */
@ExtendWith(OutputCaptureExtension.class)
class QuietRefusalsIT extends WebFixture {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String LEAKY = "email=leaky.person%40example.org";

  @AfterEach
  void nothingStandsInTheLog(CapturedOutput log) {
    assertThat(log.getAll()).doesNotContain("leaky", "ERROR", "\tat ");
  }

  @ParameterizedTest
  @CsvSource({
    "/, " + FORM + ", " + LEAKY + "%ZZ",
    "/, " + FORM + ", " + LEAKY + "&%ZZ=1",
    "/?" + LEAKY + "%25ZZ, multipart/form-data, " + LEAKY,
    "/, multipart/form-data, " + LEAKY,
    "/, multipart/form-data;boundary=x, " + LEAKY,
    "/unsubscribe/x, multipart/form-data, " + LEAKY,
    "/v2/leaky, multipart/form-data, " + LEAKY,
    "/manage/x/erase, " + FORM + ", " + LEAKY,
    "/manage/x/erase, " + FORM + ", " + LEAKY + "%ZZ",
    "/manage/x/alerts/leaky.person@example.org/pause, " + FORM + ", " + LEAKY,
    "/unsubscribe/x, " + FORM + ", " + LEAKY + "%ZZ",
  })
  void refusesAFormThatCanNotBeRead(String path, String type, String body) {
    assertRefused(browser.post(path, type, BodyPublishers.ofString(body)));
  }

  @Test
  void refusesTooManyParameters() {
    assertRefused(
        browser.post("/", FORM, BodyPublishers.ofString(LEAKY + ("&" + LEAKY).repeat(1_500))));
  }

  @Test
  void refusesAFormByAnotherMethod(@LocalServerPort int port) throws IOException {
    String answer =
        raw(
            port,
            "PUT / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: "
                + FORM
                + "\r\nContent-Length: "
                + (LEAKY.length() + 3)
                + "\r\n\r\n"
                + LEAKY
                + "%ZZ");

    assertThat(answer).startsWith("HTTP/1.1 405");
  }

  @ParameterizedTest
  @CsvSource({
    "GET /?email=leaky.person@example.org{} HTTP/1.1, Host: x",
    "GET / HTTP/1.1, leaky person@example.org",
  })
  void refusesWhatIsNotHttp(String request, String header, @LocalServerPort int port)
      throws IOException {
    assertThat(raw(port, request + "\r\n" + header + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void answersTheProgramsOfTheApiWithAProblem() {
    HttpResponse<String> answer =
        browser.post("/v1/subscriptions?" + LEAKY, FORM, BodyPublishers.ofString(LEAKY + "%ZZ"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"status\":400");
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 404);
    assertThat(answer.body()).contains("<h1").doesNotContain("Exception");
  }

  private static String raw(int port, String request) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }
}
