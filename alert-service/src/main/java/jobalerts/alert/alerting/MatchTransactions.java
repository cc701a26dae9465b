package jobalerts.alert.alerting;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends within the transaction of the batch that is being matched. */
record MatchTransactions(KafkaTemplate<String, byte[]> template) {

  /** A record that can not be sent makes the commit fail, so nobody waits for each. */
  void send(ProducerRecord<String, byte[]> record) {
    var _ = template.send(record);
  }
}
