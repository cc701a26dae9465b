package jobalerts.ingest.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jobalerts.ingest.RemoteSite;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class FetchLimitsTest extends FetchFixture {

  private static final String TOO_LARGE = "is larger than 102,400 bytes";

  @Test
  void stopsWhereABodyIsTooLarge() {
    byte[] bomb = packed(new byte[200_000]);
    remote.at("/told", it -> RemoteSite.answer(it, 200, Map.of(), new byte[200_000]));
    remote.at("/bomb", it -> RemoteSite.answer(it, 200, Map.of(), bomb));
    remote.at("/chunks", FetchLimitsTest::sendWithoutEnd);

    assertThat(bomb).hasSizeLessThan(1_000);
    assertThat(fetch("/told")).isEqualTo(new Fetch.Failed(TOO_LARGE, null));
    for (String path : List.of("/chunks", "/bomb")) {
      assertThatExceptionOfType(BrokenBody.class)
          .isThrownBy(() -> text(fetch(path)))
          .withMessage(TOO_LARGE);
    }
  }

  @Test
  void takesABodyThatIsJustSmallEnough() throws IOException {
    remote.at("/full", it -> RemoteSite.answer(it, 200, Map.of(), new byte[102_400]));

    assertThat(text(fetch("/full"))).hasSize(102_400);
  }

  @Test
  void tellsABodyThatIsCutShort() {
    byte[] packed = packed("jobs, jobs and jobs".getBytes(StandardCharsets.UTF_8));
    byte[] half = Arrays.copyOf(packed, packed.length / 2);
    remote.at("/file", it -> RemoteSite.answer(it, 200, Map.of(), half));
    remote.at(
        "/length",
        it -> {
          it.sendResponseHeaders(200, 100);
          it.getResponseBody().write(new byte[50]);
          it.getResponseBody().flush();
          throw new IOException("The server drops the connection.");
        });

    for (String path : List.of("/file", "/length")) {
      assertThatExceptionOfType(BrokenBody.class)
          .isThrownBy(() -> text(fetch(path)))
          .withMessage("was cut short");
    }
  }

  @Test
  void endsInTimeHoweverSlowlyItComes() {
    CountDownLatch never = new CountDownLatch(1);
    remote.at("/silent", _ -> await(never));
    remote.at(
        "/stuck",
        it -> {
          it.sendResponseHeaders(200, 0);
          it.getResponseBody().write('j');
          it.getResponseBody().flush();
          await(never);
        });
    var brief = settings(Duration.ofMillis(300), DataSize.ofKilobytes(100));

    assertThat(fetch(brief, Wanted.of(remote.url("/silent"))))
        .isEqualTo(new Fetch.Failed("took too long", null));
    assertThatExceptionOfType(BrokenBody.class)
        .isThrownBy(() -> text(fetch(brief, Wanted.of(remote.url("/stuck")))))
        .withMessage("took too long");
    never.countDown();
  }

  @Test
  void breaksOffWhatNobodyReads() throws IOException {
    CountDownLatch brokenOff = new CountDownLatch(1);
    remote.at(
        "/endless",
        it -> {
          try {
            sendWithoutEnd(it);
          } catch (IOException e) {
            brokenOff.countDown();
            throw e;
          }
        });
    var endless = settings(Duration.ofMinutes(5), DataSize.ofTerabytes(1));

    ((Fetch.Fetched) fetch(endless, Wanted.of(remote.url("/endless")))).close();

    assertThat(await(brokenOff)).isTrue();
  }

  private static void sendWithoutEnd(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    while (true) {
      exchange.getResponseBody().write(new byte[8192]);
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
