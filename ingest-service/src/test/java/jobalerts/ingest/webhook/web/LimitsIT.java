package jobalerts.ingest.webhook.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jobalerts.ingest.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jobalerts.ingest.Ads;
import jobalerts.ingest.Answered;
import jobalerts.ingest.Delivery;
import jobalerts.ingest.IngestFixture;
import jobalerts.ingest.TestBroker;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
    properties = {
      "ingest.webhook.max-json=4KB",
      "ingest.webhook.max-ndjson=16KB",
      "ingest.webhook.max-items=5",
      "ingest.webhook.requests-per-second=1",
      "ingest.webhook.burst=10",
      "ingest.webhook.large-bodies=1"
    })
class LimitsIT extends IngestFixture {

  private static final String NDJSON = "application/x-ndjson";

  @Test
  void refusesALargeBodyByItsLength() {
    assertProblem(post(adOf(4_097)), 413, "body-too-large");
    assertProblem(site.send(delivery(adOf(16_385)).as(NDJSON)), 413, "body-too-large");
  }

  @Test
  void refusesALargeBodyThatDoesNotTellItsLength() {
    assertProblem(site.send(delivery(adOf(4_097)).inChunks()), 413, "body-too-large");
    assertProblem(site.send(delivery(adOf(16_385)).as(NDJSON).inChunks()), 413, "body-too-large");
  }

  @Test
  void takesABodyOfJustItsLimit() {
    assertThat(post(adOf(4_096)).status()).isEqualTo(202);
    assertThat(site.send(delivery(adOf(4_096)).inChunks()).status()).isEqualTo(202);
  }

  @Test
  void refusesALineThatIsTooLongAndTakesTheNext() {
    String lines = adOf(4_097) + "\n" + Ads.named("b");

    Answered answer = site.send(delivery(lines).as(NDJSON));

    assertThat(answer.texts("/results", "status")).containsExactly("refused", "new");
    assertThat(answer.text("/results/0/problems/0/reason")).contains("longer than 4,096 bytes");
  }

  @Test
  void publishesNothingOfABodyWithTooManyLines() {
    Answered answer = site.send(delivery((Ads.welder() + "\n").repeat(6)).as(NDJSON));

    assertProblem(answer, 413, "too-many-items");
    assertThat(TestBroker.postings())
        .noneMatch(record -> new String(record.value(), UTF_8).contains(acme.name()));
  }

  @Test
  void asksASourceThatSendsTooOftenToWait() {
    Answered last = post(Ads.welder());
    for (int i = 0; i < 10; i++) {
      last = post(Ads.welder());
    }

    assertProblem(last, 429, "too-many-requests");
    assertThat(last.header("Retry-After")).contains("1");
    acme = site.newSource();
    assertThat(post(Ads.welder()).status()).as("another source").isEqualTo(202);
  }

  @Test
  void leavesNoSpooledBodyBehindAndItsPlaceFree() throws IOException {
    String marker = UUID.randomUUID().toString();
    Delivery good = delivery(Ads.named(marker)).as(NDJSON);

    assertThat(site.send(good).status()).isEqualTo(202);
    assertThat(site.send(good.withHeader("webhook-id", "forged")).status()).isEqualTo(401);
    assertThat(site.send(good.withHeader("X-Source", "nobody")).status()).isEqualTo(401);
    assertThat(site.send(delivery("{\n" + marker).as(NDJSON)).status()).isEqualTo(400);
    assertThat(site.send(delivery(adOf(16_385) + marker).as(NDJSON).inChunks()).status())
        .isEqualTo(413);
    assertThat(site.send(delivery(Ads.named(marker)).as(NDJSON)).status()).isEqualTo(202);

    assertThat(spooled()).noneMatch(file -> contains(file, marker));
  }

  @Test
  void endsABodyThatComesByteByByteAndFreesItsPlace() throws IOException {
    try (Socket idle = new Socket(site.address().getHost(), site.address().getPort())) {
      write(idle, unsignedHead() + "1\r\n{\r\n");
      Delivery good = delivery(Ads.named("a")).as(NDJSON);
      Awaitility.await()
          .untilAsserted(
              () -> assertProblem(site.send(good.withHeader("webhook-id", "x")), 503, "busy"));

      clock.pass(Duration.ofSeconds(61));
      write(idle, "1\r\n \r\n");

      var answer = new BufferedReader(new InputStreamReader(idle.getInputStream(), UTF_8));
      assertThat(answer.readLine()).startsWith("HTTP/1.1 408");
      Awaitility.await().until(() -> site.send(good).status() == 202);
    }
  }

  @Test
  void readsNoExtensionOfAChunk() throws IOException {
    try (Socket stranger = new Socket(site.address().getHost(), site.address().getPort())) {
      write(stranger, unsignedHead() + "1;endless");

      var answer = new BufferedReader(new InputStreamReader(stranger.getInputStream(), UTF_8));
      assertThat(answer.readLine()).startsWith("HTTP/1.1 400");
    }
  }

  private String unsignedHead() {
    return """
    POST /v1/postings HTTP/1.1
    Host: localhost
    Content-Type: application/x-ndjson
    Transfer-Encoding: chunked
    X-Source: %s
    webhook-id: idle
    webhook-timestamp: %d
    webhook-signature: v1,AAAA

    """
        .formatted(acme.name(), clock.instant().getEpochSecond())
        .replace("\n", "\r\n");
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
    socket.getOutputStream().flush();
  }

  private static List<Path> spooled() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().startsWith("webhook-")).toList();
    }
  }

  private static boolean contains(Path file, String marker) {
    try {
      return Files.readString(file).contains(marker);
    } catch (IOException _) {
      // Another run's, gone meanwhile.
      return false;
    }
  }

  /** A posting of just so many bytes. */
  private static String adOf(int bytes) {
    int rest = bytes - Ads.with("description", "\"\"").toString().length();
    return Ads.welder().put("description", "x".repeat(rest)).toString();
  }
}
