package jobalerts.alert.delivery;

import java.util.List;
import jobalerts.common.CloudEvent;
import jobalerts.common.Json;
import jobalerts.common.alert.AlertMatched;
import jobalerts.common.alert.AlertsMatched;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.JacksonException;

/**
 * Reads the matches of a record, which anybody with access to the topic may have written. A release
 * before wrote a record for each; both are read while instances are replaced.
 */
final class ReadMatches {

  private ReadMatches() {}

  /**
   * @throws JacksonException if it is no JSON of matches
   * @throws IllegalArgumentException if there are none
   */
  static List<AlertMatched> of(ConsumerRecord<String, byte[]> record) {
    return CloudEvent.typeOf(record.headers()).filter(AlertsMatched.TYPE::equals).isPresent()
        ? each(read(record, AlertsMatched.class))
        : List.of(read(record, AlertMatched.class));
  }

  private static <T> T read(ConsumerRecord<String, byte[]> record, Class<T> type) {
    byte[] value = record.value();
    T event = value == null ? null : Json.MAPPER.readValue(value, type);
    if (event == null) {
      throw new IllegalArgumentException("there is no match");
    }
    return event;
  }

  private static List<AlertMatched> each(AlertsMatched matched) {
    return matched.matches().stream()
        .map(match ->
            new AlertMatched(
                match.subscriberId(),
                match.subscriptionId(),
                matched.postingId(),
                matched.postingVersion(),
                matched.matchedAt()))
        .toList();
  }
}
