package jobalerts.ingest.webhook;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Small limits, so that tests reach them soon. */
final class SomeSettings {

  private SomeSettings() {}

  static WebhookSettings small() {
    return new WebhookSettings(
        DataSize.ofBytes(100),
        DataSize.ofKilobytes(100),
        2_000,
        Duration.ofMinutes(5),
        1,
        2,
        3,
        Duration.ofDays(7),
        3,
        2,
        1,
        Duration.ofSeconds(60),
        Duration.ofSeconds(15));
  }
}
