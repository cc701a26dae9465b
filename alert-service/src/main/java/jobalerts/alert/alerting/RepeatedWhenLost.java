package jobalerts.alert.alerting;

import org.apache.kafka.common.errors.ProducerFencedException;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.transaction.KafkaTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Has a batch repeated whose transaction the broker has given up, such as for its time.
 *
 * <p>Of a fenced producer Spring believes that another one has taken over its records, and passes
 * over the batch: its matches would be lost with the next commit. Here no two producers have one
 * transactional id, so nobody takes over, and it is a failure like any other.
 */
final class RepeatedWhenLost extends KafkaTransactionManager<String, byte[]> {

  private static final long serialVersionUID = 1;

  RepeatedWhenLost(ProducerFactory<String, byte[]> producers) {
    super(producers);
  }

  @Override
  protected void doCommit(DefaultTransactionStatus status) {
    repeatable(() -> super.doCommit(status));
  }

  @Override
  protected void doRollback(DefaultTransactionStatus status) {
    repeatable(() -> super.doRollback(status));
  }

  private static void repeatable(Runnable step) {
    try {
      step.run();
    } catch (ProducerFencedException e) {
      throw new KafkaException("The broker has given up the transaction", e);
    }
  }
}
