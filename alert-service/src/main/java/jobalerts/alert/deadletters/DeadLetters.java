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

  private static final String REPLAYED = ".replayed";

  /** Postings that are played again; consumed beside the topic itself. */
  public static final String REPLAYED_POSTINGS = Topics.JOB_POSTINGS + REPLAYED;

  /** Matches that are played again; consumed beside the topic itself. */
  public static final String REPLAYED_MATCHES = Topics.ALERT_MATCHES + REPLAYED;

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
    String topic = original(record.topic());
    metrics.counter("jobalerts.dead.letters", "topic", topic).increment();
    Headers headers = new RecordHeaders(record.headers().toArray());
    put(headers, CAUSE, reason.substring(0, Math.min(reason.length(), LONGEST_CAUSE)));
    put(headers, ORIGIN, origin);
    put(headers, AT, clock.instant().toString());
    return new ProducerRecord<>(
        Topics.deadLettersOf(topic), null, record.key(), record.value(), headers);
  }

  /**
   * Where the dead letters of a topic are played again. Not on the topic itself: there an old
   * version would become the newest record of its key, and compaction would keep that one.
   */
  static String replayedOf(String topic) {
    return topic + REPLAYED;
  }

  private static String original(String topic) {
    return topic.endsWith(REPLAYED)
        ? topic.substring(0, topic.length() - REPLAYED.length())
        : topic;
  }

  private static void put(Headers headers, String name, String value) {
    headers.remove(name);
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
