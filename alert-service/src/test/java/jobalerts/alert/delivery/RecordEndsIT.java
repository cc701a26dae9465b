package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RecordEndsIT extends DeliveryFixture {

  @Test
  void recordsOnThoughAnEndCanNotBeNoted() throws InterruptedException {
    BlockingQueue<UUID> recorded = new LinkedBlockingQueue<>();
    MailEnd first = ended();
    MailEnd second = ended();

    recordEnds.add(
        first,
        () -> {
          recorded.add(first.mail().mailId());
          throw new IllegalStateException("the database went away");
        });
    assertThat(recorded.poll(10, TimeUnit.SECONDS)).isEqualTo(first.mail().mailId());
    recordEnds.add(second, () -> recorded.add(second.mail().mailId()));

    assertThat(recorded.poll(10, TimeUnit.SECONDS)).isEqualTo(second.mail().mailId());
  }

  private static MailEnd ended() {
    Envelope envelope =
        new Envelope(
            UUID.randomUUID(), UUID.randomUUID(), "jo@example.com", "", Instant.EPOCH, 1, false);
    return MailEnd.withdrawn(new Draft(envelope, List.of(), Map.of(), Set.of(), false, false));
  }
}
