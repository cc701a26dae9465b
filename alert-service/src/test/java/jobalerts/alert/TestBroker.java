package jobalerts.alert;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import jobalerts.alert.deadletters.DeadLetters;
import jobalerts.common.Json;
import jobalerts.common.Topics;
import jobalerts.common.posting.Posting;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A real Kafka broker, started once for all tests of a run. */
public final class TestBroker {

  // One, so that whatever was sent before a record has been processed before it.
  private static final int PARTITIONS = 1;
  private static final EmbeddedKafkaKraftBroker BROKER = start();
  private static final KafkaProducer<String, byte[]> PRODUCER =
      new KafkaProducer<>(
          Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, BROKER.getBrokersAsString()),
          new StringSerializer(),
          new ByteArraySerializer());

  private TestBroker() {}

  /** Has an application use this broker: for a {@code @DynamicPropertySource}. */
  public static void connect(DynamicPropertyRegistry properties) {
    properties.add("spring.kafka.bootstrap-servers", BROKER::getBrokersAsString);
  }

  public static void send(Posting posting) {
    send(Topics.JOB_POSTINGS, posting.id().toString(), Json.MAPPER.writeValueAsBytes(posting));
  }

  public static void send(String topic, String key, byte @Nullable [] value) {
    send(new ProducerRecord<>(topic, key, value));
  }

  public static void send(ProducerRecord<String, byte[]> record) {
    try {
      PRODUCER.send(record).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Deletes all records that the topic has now. */
  public static void empty(String topic) {
    BROKER.doWithAdmin(admin -> {
      try (KafkaConsumer<String, byte[]> consumer = consumer()) {
        Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
        consumer
            .endOffsets(List.of(new TopicPartition(topic, 0)))
            .forEach((partition, end) -> all.put(partition, RecordsToDelete.beforeOffset(end)));
        admin.deleteRecords(all).all().toCompletionStage().toCompletableFuture().join();
      }
    });
  }

  /** Takes the running transactions of all producers with such ids from them. */
  public static void fence(String transactionalIds) {
    BROKER.doWithAdmin(admin -> {
      List<String> ids =
          admin.listTransactions().all().toCompletionStage().toCompletableFuture().join().stream()
              .map(TransactionListing::transactionalId)
              .filter(id -> id.startsWith(transactionalIds))
              .toList();
      admin.fenceProducers(ids).all().toCompletionStage().toCompletableFuture().join();
    });
  }

  /** All committed records that the topic has now. */
  public static List<ConsumerRecord<String, byte[]>> records(String topic) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
    }
    return records;
  }

  private static KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            BROKER.getBrokersAsString(),
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed"),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }

  private static EmbeddedKafkaKraftBroker start() {
    EmbeddedKafkaKraftBroker broker =
        new EmbeddedKafkaKraftBroker(
            1,
            PARTITIONS,
            Topics.JOB_POSTINGS,
            Topics.ALERT_MATCHES,
            Topics.ALERT_MAILS,
            Topics.deadLettersOf(Topics.JOB_POSTINGS),
            Topics.deadLettersOf(Topics.ALERT_MATCHES),
            DeadLetters.REPLAYED_POSTINGS,
            DeadLetters.REPLAYED_MATCHES);
    broker.brokerProperty("transaction.state.log.replication.factor", "1");
    broker.brokerProperty("transaction.state.log.min.isr", "1");
    broker.brokerProperty("transaction.state.log.num.partitions", "1");
    broker.brokerProperty("offsets.topic.num.partitions", "1");
    broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
    broker.afterPropertiesSet();
    Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
    return broker;
  }
}
