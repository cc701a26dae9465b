package jobalerts.alert.deadletters;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jobalerts.common.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Puts dead letters back on their topic, where they are processed anew; those that fail again
 * become new dead letters. How far it went is kept as the offsets of a consumer group.
 */
@Component
public class ReplayDeadLetters {

  private static final String GROUP = "alert-dead-letter-replay";
  private static final Duration WAIT = Duration.ofSeconds(2);
  private static final int MOST_LISTED = 1_000;

  private final KafkaProperties kafka;
  private final KafkaTemplate<String, byte[]> template;

  ReplayDeadLetters(KafkaProperties kafka, KafkaTemplate<String, byte[]> template) {
    this.kafka = kafka;
    this.template = template;
  }

  /** The dead letters of the topic that were not played again yet, the first thousand. */
  public List<DeadLetter> waiting(String topic) {
    List<DeadLetter> letters = new ArrayList<>();
    read(
        topic,
        false,
        record -> {
          if (letters.size() < MOST_LISTED) {
            letters.add(letter(record));
          }
        });
    return letters;
  }

  /** Plays all that wait and returns how many they were. */
  public synchronized int replay(String topic) {
    List<ConsumerRecord<String, byte[]>> played = new ArrayList<>();
    read(
        topic,
        true,
        record -> {
          template.send(again(topic, record)).join();
          played.add(record);
        });
    return played.size();
  }

  private static ProducerRecord<String, byte[]> again(
      String topic, ConsumerRecord<String, byte[]> record) {
    Headers headers = new RecordHeaders(record.headers().toArray());
    headers.remove(DeadLetters.CAUSE).remove(DeadLetters.ORIGIN).remove(DeadLetters.AT);
    return new ProducerRecord<>(topic, null, record.key(), record.value(), headers);
  }

  private void read(String topic, boolean commit, Consumer<ConsumerRecord<String, byte[]>> sink) {
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.deadLettersOf(topic)).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : consumer.poll(WAIT)) {
          TopicPartition partition = new TopicPartition(record.topic(), record.partition());
          if (record.offset() < ends.getOrDefault(partition, 0L)) {
            sink.accept(record);
            done.put(partition, new OffsetAndMetadata(record.offset() + 1));
          }
        }
        if (commit && !done.isEmpty()) {
          consumer.commitSync(done);
        }
      }
    }
  }

  private KafkaConsumer<String, byte[]> consumer() {
    Map<String, Object> settings = kafka.buildConsumerProperties();
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  private static DeadLetter letter(ConsumerRecord<String, byte[]> record) {
    Headers headers = record.headers();
    return new DeadLetter(
        record.key(),
        text(headers.lastHeader(DeadLetters.CAUSE)),
        text(headers.lastHeader(DeadLetters.ORIGIN)),
        text(headers.lastHeader(DeadLetters.AT)));
  }

  private static @Nullable String text(@Nullable Header header) {
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }
}
