package jobalerts.alert.deadletters;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jobalerts.common.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
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
 * Has dead letters processed anew; those that fail again become new dead letters.
 *
 * <p>What was played is deleted from the topic of dead letters, so that what is there waits.
 * Offsets of a consumer group would not do: a group that rests for a week is forgotten.
 */
@Component
public class ReplayDeadLetters {

  private static final Duration WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);
  private static final int MOST_LISTED = 1_000;

  private final KafkaProperties kafka;
  private final KafkaTemplate<String, byte[]> template;

  ReplayDeadLetters(KafkaProperties kafka, KafkaTemplate<String, byte[]> template) {
    this.kafka = kafka;
    this.template = template;
  }

  /** The dead letters of the topic, the first thousand. */
  public List<DeadLetter> waiting(String topic) {
    List<DeadLetter> letters = new ArrayList<>();
    read(
        topic,
        record -> {
          letters.add(letter(record));
          return letters.size() < MOST_LISTED;
        });
    return letters;
  }

  /** Plays all that wait and returns how many they were. */
  public synchronized int replay(String topic) {
    AtomicInteger played = new AtomicInteger();
    Map<TopicPartition, Long> ends =
        read(
            topic,
            record -> {
              template.send(again(topic, record)).join();
              return played.incrementAndGet() > 0;
            });
    delete(ends);
    return played.get();
  }

  private static ProducerRecord<String, byte[]> again(
      String topic, ConsumerRecord<String, byte[]> record) {
    Headers headers = new RecordHeaders(record.headers().toArray());
    headers.remove(DeadLetters.CAUSE).remove(DeadLetters.AT);
    if (headers.lastHeader(DeadLetters.VALUE_OMITTED) == null) {
      headers.remove(DeadLetters.ORIGIN);
    }
    return new ProducerRecord<>(
        DeadLetters.replayedOf(topic), null, record.key(), record.value(), headers);
  }

  /**
   * Hands over what stands in the topic now, for as long as the sink wants more.
   *
   * @return where each partition ended when the reading began
   */
  private Map<TopicPartition, Long> read(
      String topic, Predicate<ConsumerRecord<String, byte[]>> sink) {
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.deadLettersOf(topic)).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long silentSince = System.nanoTime();
      while (ends.entrySet().stream()
          .anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(WAIT)) {
          TopicPartition partition = new TopicPartition(record.topic(), record.partition());
          if (record.offset() < ends.getOrDefault(partition, 0L) && !sink.test(record)) {
            return ends;
          }
          silentSince = System.nanoTime();
        }
        if (System.nanoTime() - silentSince > LONGEST_SILENCE.toNanos()) {
          throw new IllegalStateException("the broker does not hand over the dead letters");
        }
      }
      return ends;
    }
  }

  private void delete(Map<TopicPartition, Long> ends) {
    Map<TopicPartition, RecordsToDelete> played =
        ends.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, end -> RecordsToDelete.beforeOffset(end.getValue())));
    try (Admin admin = Admin.create(kafka.buildAdminProperties())) {
      admin
          .deleteRecords(played)
          .all()
          .toCompletionStage()
          .toCompletableFuture()
          .orTimeout(LONGEST_SILENCE.toSeconds(), TimeUnit.SECONDS)
          .join();
    }
  }

  private KafkaConsumer<String, byte[]> consumer() {
    Map<String, Object> settings = kafka.buildConsumerProperties();
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
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
