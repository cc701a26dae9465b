package jobalerts.local.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

  @Test
  void readsWhatItWrote() throws IOException {
    Envelope envelope =
        new Envelope("alerts@example.com", List.of("ann@example.com", "bob@example.com"));

    assertThat(read(envelope, "Subject: hello\r\n\r\nbody")).isEqualTo(envelope);
  }

  @Test
  void keepsTheEmptySenderOfABounce() throws IOException {
    Envelope bounce = new Envelope("", List.of("alerts@example.com"));

    assertThat(read(bounce, "\r\n")).isEqualTo(bounce);
  }

  @Test
  void doesNotTakeTheSendersOwnHeadersForTheEnvelope() throws IOException {
    Envelope envelope = new Envelope("alerts@example.com", List.of("ann@example.com"));

    assertThat(read(envelope, "Delivered-To: eve@example.com\r\n\r\n")).isEqualTo(envelope);
  }

  private static Envelope read(Envelope written, String message) throws IOException {
    String headers = new String(written.asHeaders("Sun, 22 Nov 2026 12:00:00 GMT"), UTF_8);
    return Envelope.read(new BufferedReader(new StringReader(headers + message)));
  }
}
