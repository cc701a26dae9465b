package jobalerts.alert.delivery;

import java.util.ArrayList;
import java.util.List;
import jobalerts.alert.deadletters.DeadLetters;
import jobalerts.common.Topics;
import jobalerts.common.alert.AlertMatched;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Writes matches from the topic into the ledger, some at a time; offsets are committed after the
 * rows are. When it ends in between, those that are written come again, and are there already.
 */
@Component
class RecordMatches {

  /** At most so many and those of one record: few enough for a statement. */
  private static final int ADDED_AT_A_TIME = 4_500;

  private final Ledger ledger;
  private final DeadLetters deadLetters;
  private final KafkaTemplate<String, byte[]> kafka;

  RecordMatches(Ledger ledger, DeadLetters deadLetters, KafkaTemplate<String, byte[]> kafka) {
    this.ledger = ledger;
    this.deadLetters = deadLetters;
    this.kafka = kafka;
  }

  // A record has up to 500 matches: 25,000 a poll are written well before the broker worries.
  @KafkaListener(
      topics = {Topics.ALERT_MATCHES, DeadLetters.REPLAYED_MATCHES},
      groupId = "alert-delivery",
      properties = "max.poll.records=50")
  void record(List<ConsumerRecord<String, byte[]>> records) {
    List<AlertMatched> matches = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      try {
        matches.addAll(ReadMatches.of(record));
      } catch (JacksonException | IllegalArgumentException e) {
        kafka.send(deadLetters.letter(record, e)).join();
      }
      if (matches.size() >= ADDED_AT_A_TIME) {
        ledger.add(matches);
        matches.clear();
      }
    }
    ledger.add(matches);
  }
}
