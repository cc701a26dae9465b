package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jobalerts.common.Json;
import jobalerts.common.Topics;
import jobalerts.common.alert.AlertMatched;
import jobalerts.common.alert.AlertsMatched;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class ReadMatchesTest {

  private static final UUID POSTING = new UUID(1, 1);
  private static final Instant TIME = Instant.parse("2026-11-22T10:15:30.5Z");

  @Test
  void readsEachMatchOfAChunk() {
    AlertsMatched chunk = new AlertsMatched(POSTING, 7, TIME, List.of(match(2), match(3)));

    assertThat(ReadMatches.of(record(AlertsMatched.TYPE, json(chunk))))
        .containsExactly(matched(2, 7), matched(3, 7));
  }

  @Test
  void readsASingleMatchWhateverItsTypeIsCalled() {
    assertThat(ReadMatches.of(record("jobalerts.alert.matched", json(matched(2, 1)))))
        .containsExactly(matched(2, 1));
    assertThat(ReadMatches.of(record(null, json(matched(2, 1))))).containsExactly(matched(2, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"not json", "{}", "[]", "{\"postingId\":\"x\"}", "{\"matches\":[null]}"})
  void refusesWhatIsNoChunk(String value) {
    assertThatThrownBy(() -> ReadMatches.of(record(AlertsMatched.TYPE, value)))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void refusesMoreMatchesThanAChunkHolds() {
    AlertsMatched chunk = new AlertsMatched(POSTING, 7, TIME, List.of(match(2)));
    String one = Json.MAPPER.writeValueAsString(match(2));
    String many = json(chunk).replace(one, one + ("," + one).repeat(AlertsMatched.MOST));

    assertThatThrownBy(() -> ReadMatches.of(record(AlertsMatched.TYPE, many)))
        .isInstanceOf(JacksonException.class)
        .hasMessageContaining("more than 500");
  }

  @Test
  void refusesNothingAtAll() {
    assertThatThrownBy(() -> ReadMatches.of(record(AlertsMatched.TYPE, "null")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ReadMatches.of(new ConsumerRecord<>("topic", 0, 0, "key", null)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static AlertsMatched.Match match(int subscription) {
    return new AlertsMatched.Match(new UUID(9, subscription), new UUID(8, subscription));
  }

  private static AlertMatched matched(int subscription, long version) {
    return new AlertMatched(
        new UUID(9, subscription), new UUID(8, subscription), POSTING, version, TIME);
  }

  private static String json(Object event) {
    return Json.MAPPER.writeValueAsString(event);
  }

  private static ConsumerRecord<String, byte[]> record(@Nullable String type, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    var record = new ConsumerRecord<>(Topics.ALERT_MATCHES, 0, 0, "key", bytes);
    if (type != null) {
      record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
    }
    return record;
  }
}
