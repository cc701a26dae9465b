package jobalerts.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class CloudEventTest {

  @Test
  void isReadByTheLibraryOfCloudEvents() {
    UUID id = UUID.randomUUID();
    Instant time = Instant.parse("2026-11-22T10:15:30.123Z");
    var headers =
        new CloudEvent(id, "/ingest-service/sources/acme", "jobalerts.posting.opened", "4711", time)
            .headers();
    byte[] value = "{\"title\":\"Welder\"}".getBytes(StandardCharsets.UTF_8);

    var read = KafkaMessageFactory.createReader(headers, value).toEvent();

    assertThat(read.getSpecVersion()).isEqualTo(SpecVersion.V1);
    assertThat(read.getId()).isEqualTo(id.toString());
    assertThat(read.getSource()).isEqualTo(URI.create("/ingest-service/sources/acme"));
    assertThat(read.getType()).isEqualTo("jobalerts.posting.opened");
    assertThat(read.getSubject()).isEqualTo("4711");
    assertThat(read.getTime()).isEqualTo(time.atOffset(ZoneOffset.UTC));
    assertThat(read.getDataContentType()).isEqualTo("application/json");
    assertThat(Objects.requireNonNull(read.getData()).toBytes()).isEqualTo(value);
  }

  @Test
  void tellsTheTypeThatHeadersCarry() {
    var event = new CloudEvent(UUID.randomUUID(), "/a", "jobalerts.a", "1", Instant.EPOCH);

    assertThat(CloudEvent.typeOf(event.headers())).contains("jobalerts.a");
    assertThat(CloudEvent.typeOf(new RecordHeaders())).isEmpty();
    assertThat(CloudEvent.typeOf(new RecordHeaders().add("ce_type", null))).isEmpty();
  }
}
