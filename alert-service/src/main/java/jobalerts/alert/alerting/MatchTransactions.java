package jobalerts.alert.alerting;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends within the transaction of the batch that is being matched. */
final class MatchTransactions implements AutoCloseable {

  private final DefaultKafkaProducerFactory<String, byte[]> producers;
  private final KafkaTemplate<String, byte[]> template;

  MatchTransactions(DefaultKafkaProducerFactory<String, byte[]> producers) {
    this.producers = producers;
    this.template = new KafkaTemplate<>(producers);
  }

  DefaultKafkaProducerFactory<String, byte[]> producers() {
    return producers;
  }

  int partitions(String topic) {
    return template.partitionsFor(topic).size();
  }

  /**
   * A record that can not be sent makes the commit fail, so nobody waits for each.
   *
   * @throws NotSent if that is known at once
   */
  void send(ProducerRecord<String, byte[]> record) {
    try {
      var _ = template.send(record);
    } catch (RuntimeException e) {
      throw new NotSent(e);
    }
  }

  @Override
  public void close() {
    producers.destroy();
  }
}
