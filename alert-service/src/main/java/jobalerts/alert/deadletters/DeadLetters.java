package jobalerts.alert.deadletters;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import jobalerts.common.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes dead letters. Whoever could not process a record sends it, so that it goes in the same
 * transaction as the offset.
 */
@Component
public class DeadLetters {

  static final String CAUSE = "dead-letter-cause";
  static final String ORIGIN = "dead-letter-origin";
  static final String AT = "dead-letter-at";

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
  private static final int LONGEST_CAUSE = 500;

  private final MeterRegistry metrics;
  private final Clock clock;

  DeadLetters(MeterRegistry metrics, Clock clock) {
    this.metrics = metrics;
    this.clock = clock;
  }

  /** The record as it came, for the topic of dead letters, with headers that tell why. */
  public ProducerRecord<String, byte[]> letter(
      ConsumerRecord<String, byte[]> record, Exception cause) {
    String origin = record.topic() + "-" + record.partition() + "@" + record.offset();
    String reason = cause.getClass().getSimpleName() + ": " + cause.getMessage();
    LOG.error("Record {} is a dead letter: {}", origin, cause.getClass().getSimpleName());
    metrics.counter("jobalerts.dead.letters", "topic", record.topic()).increment();
    Headers headers = new RecordHeaders(record.headers().toArray());
    put(headers, CAUSE, reason.substring(0, Math.min(reason.length(), LONGEST_CAUSE)));
    put(headers, ORIGIN, origin);
    put(headers, AT, clock.instant().toString());
    return new ProducerRecord<>(
        Topics.deadLettersOf(record.topic()), null, record.key(), record.value(), headers);
  }

  private static void put(Headers headers, String name, String value) {
    headers.remove(name);
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
