package jobalerts.benchmarks.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import jobalerts.common.Json;
import jobalerts.common.Topics;
import jobalerts.common.posting.Posting;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What goes into the service by its topic, and what comes out of it. */
final class ServiceTopics implements AutoCloseable {

  private static final String BARE = "bare-producer";
  private static final int PARTITIONS = 6;

  private final String bootstrapServers;
  private final Admin admin;

  ServiceTopics(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
    this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    admin.createTopics(
        List.of(
            new NewTopic(Topics.JOB_POSTINGS, PARTITIONS, (short) 1),
            new NewTopic(BARE, PARTITIONS, (short) 1)));
  }

  void send(List<Posting> postings) {
    publish(
        postings.stream()
            .map(posting ->
                new ProducerRecord<>(
                    Topics.JOB_POSTINGS,
                    posting.id().toString().getBytes(UTF_8),
                    Json.MAPPER.writeValueAsBytes(posting)))
            .toList());
  }

  /** The peer: the same bytes to the same partitions of a topic of its own, acknowledged. */
  void sendBare(List<ConsumerRecord<byte[], byte[]>> records) {
    publish(
        records.stream()
            .map(record ->
                new ProducerRecord<>(
                    BARE, record.partition(), record.key(), record.value(), record.headers()))
            .toList());
  }

  /** With the settings of the service's producer. */
  private void publish(List<ProducerRecord<byte[], byte[]>> records) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "acks",
            "all",
            "compression.type",
            "lz4",
            "linger.ms",
            2,
            "batch.size",
            256 * 1024);
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (var record : records) {
        var _ =
            producer.send(
                record,
                (_, failure) -> {
                  if (failure != null) {
                    throw new IllegalStateException(failure);
                  }
                });
      }
    }
  }

  /** How many postings the service has matched and committed. */
  long committed() {
    try {
      return admin
          .listConsumerGroupOffsets("alert-matching")
          .partitionsToOffsetAndMetadata()
          .get()
          .entrySet()
          .stream()
          .filter(offset -> offset.getKey().topic().equals(Topics.JOB_POSTINGS))
          .mapToLong(offset -> offset.getValue().offset())
          .sum();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where each partition of the matches ends. */
  Map<TopicPartition, Long> ends() {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      return consumer.endOffsets(partitions());
    }
  }

  /** The matches from there on. */
  void read(Map<TopicPartition, Long> from, Consumer<ConsumerRecord<byte[], byte[]>> sink) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      List<TopicPartition> partitions = partitions();
      consumer.assign(partitions);
      from.forEach((partition, offset) -> consumer.seek(partition, new OffsetAndMetadata(offset)));
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(Duration.ofMillis(100)).forEach(sink);
      }
    }
  }

  @Override
  public void close() {
    admin.close();
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  private static List<TopicPartition> partitions() {
    List<TopicPartition> partitions = new ArrayList<>();
    for (int partition = 0; partition < PARTITIONS; partition++) {
      partitions.add(new TopicPartition(Topics.ALERT_MATCHES, partition));
    }
    return partitions;
  }
}
