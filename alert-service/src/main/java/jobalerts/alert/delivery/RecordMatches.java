package jobalerts.alert.delivery;

import java.util.ArrayList;
import java.util.List;
import jobalerts.alert.deadletters.DeadLetters;
import jobalerts.common.Json;
import jobalerts.common.Topics;
import jobalerts.common.alert.AlertMatched;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Writes matches from the topic into the ledger; offsets are committed after the rows are. */
@Component
class RecordMatches {

  private final Ledger ledger;
  private final DeadLetters deadLetters;
  private final KafkaTemplate<String, byte[]> kafka;

  RecordMatches(Ledger ledger, DeadLetters deadLetters, KafkaTemplate<String, byte[]> kafka) {
    this.ledger = ledger;
    this.deadLetters = deadLetters;
    this.kafka = kafka;
  }

  @KafkaListener(
      topics = {Topics.ALERT_MATCHES, DeadLetters.REPLAYED_MATCHES},
      groupId = "alert-delivery")
  void record(List<ConsumerRecord<String, byte[]>> records) {
    List<AlertMatched> matches = new ArrayList<>(records.size());
    for (ConsumerRecord<String, byte[]> record : records) {
      try {
        matches.add(read(record.value()));
      } catch (JacksonException | IllegalArgumentException e) {
        kafka.send(deadLetters.letter(record, e)).join();
      }
    }
    ledger.add(matches);
  }

  private static AlertMatched read(byte @Nullable [] value) {
    AlertMatched matched = value == null ? null : Json.MAPPER.readValue(value, AlertMatched.class);
    if (matched == null) {
      throw new IllegalArgumentException("there is no match");
    }
    return matched;
  }
}
