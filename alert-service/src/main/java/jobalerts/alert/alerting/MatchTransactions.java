package jobalerts.alert.alerting;

import org.springframework.kafka.core.KafkaTemplate;

/** Sends within the transaction of the batch that is being matched. */
record MatchTransactions(KafkaTemplate<String, byte[]> template) {}
