package jobalerts.alert.deadletters;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.stream.Stream;
import jobalerts.common.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
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

  /** How many bytes the value had that the letter is without. */
  static final String VALUE_OMITTED = "dead-letter-value-omitted";

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
  private static final int LONGEST_CAUSE = 500;
  private static final int LONGEST_KEY = 1_000;
  private static final int LONGEST_HEADERS = 50_000;
  // A producer sends up to 1 MiB. A letter that does not fit would hold up its batch for ever.
  private static final int LONGEST_LETTER = 900_000;

  private final MeterRegistry metrics;
  private final Clock clock;

  DeadLetters(MeterRegistry metrics, Clock clock) {
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * The record as it came, for the topic of dead letters, with headers that tell why. What is too
   * long to be sent goes without its value, and tells where that is to be found.
   */
  public ProducerRecord<String, byte[]> letter(
      ConsumerRecord<String, byte[]> record, Exception cause) {
    String origin = record.topic() + "-" + record.partition() + "@" + record.offset();
    String reason = cause.getClass().getSimpleName() + ": " + cause.getMessage();
    LOG.error("Record {} is a dead letter: {}", origin, cause.getClass().getSimpleName());
    String topic = original(record.topic());
    metrics.counter("jobalerts.dead.letters", "topic", topic).increment();
    String key = record.key() == null ? null : atMost(LONGEST_KEY, record.key());
    byte[] value = record.value();
    Headers headers = headers(record);
    put(headers, CAUSE, atMost(LONGEST_CAUSE, reason));
    // One without its value was played again: the value is still where it first failed.
    if (headers.lastHeader(VALUE_OMITTED) == null || headers.lastHeader(ORIGIN) == null) {
      put(headers, ORIGIN, origin);
    }
    put(headers, AT, clock.instant().toString());
    if (value != null && value.length + size(headers) > LONGEST_LETTER) {
      put(headers, VALUE_OMITTED, Integer.toString(value.length));
      value = null;
    }
    return new ProducerRecord<>(Topics.deadLettersOf(topic), null, key, value, headers);
  }

  private static Headers headers(ConsumerRecord<String, byte[]> record) {
    Headers all = new RecordHeaders(record.headers().toArray());
    if (size(all) <= LONGEST_HEADERS) {
      return all;
    }
    Headers own = new RecordHeaders();
    Stream.of(VALUE_OMITTED, ORIGIN)
        .map(all::lastHeader)
        .filter(header -> header != null && size(header) <= LONGEST_KEY)
        .forEach(own::add);
    return own;
  }

  private static long size(Headers headers) {
    return Stream.of(headers.toArray()).mapToLong(DeadLetters::size).sum();
  }

  // At most three bytes a character, and each part has its length before it.
  private static long size(Header header) {
    return 3L * header.key().length() + (header.value() == null ? 0 : header.value().length) + 10;
  }

  private static String atMost(int length, String text) {
    return text.substring(0, Math.min(text.length(), length));
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
