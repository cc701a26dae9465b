package jobalerts.ingest.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import jobalerts.ingest.TestClock;
import jobalerts.ingest.web.Refusal;
import org.junit.jupiter.api.Test;

class TimelyBodyTest {

  private final TestClock clock = new TestClock();
  private final byte[] chunk = new byte[100];

  @Test
  void endsABodyThatComesByteByByte() {
    var body = new TimelyBody(new Slow(Duration.ofSeconds(15)), clock, Duration.ofSeconds(60));
    for (int i = 0; i < 4; i++) {
      assertThat(body.read(chunk)).isEqualTo(1);
    }

    assertThatThrownBy(() -> body.read(chunk))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.getStatusCode().value()).isEqualTo(408))
        .hasMessageContaining("within 60 seconds");
  }

  @Test
  void tellsABodyThatBreaksOff() throws IOException {
    InputStream broken = InputStream.nullInputStream();
    broken.close();

    assertThatThrownBy(() -> new TimelyBody(broken, clock, Duration.ofSeconds(1)).read(chunk))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("broke off");
  }

  /** A byte now and then, without end. */
  private final class Slow extends InputStream {

    private final Duration pause;

    Slow(Duration pause) {
      this.pause = pause;
    }

    @Override
    public int read() {
      clock.pass(pause);
      return 'x';
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      into[offset] = (byte) read();
      return 1;
    }
  }
}
