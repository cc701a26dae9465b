package jobalerts.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import jobalerts.local.CannotStart;
import jobalerts.local.FreePorts;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final int port = FreePorts.next();
  private final int controllerPort = FreePorts.next();
  @TempDir private Path folder;

  @Test
  void keepsRecordsTransactionsAndOffsetsOverARestart() throws Exception {
    try (Broker broker = start()) {
      createTopic(broker);
      try (var producer = producer(broker)) {
        producer.initTransactions();
        send(producer, "kept", true);
        send(producer, "aborted", false);
      }
      assertThat(read(broker)).containsExactly("kept");
    }

    try (Broker broker = start()) {
      assertThat(broker.bootstrapServers()).endsWith(":" + port);
      try (var producer = producer(broker)) {
        producer.initTransactions();
        send(producer, "after the restart", true);
      }
      assertThat(read(broker)).containsExactly("after the restart");
    }
  }

  @Test
  void stopsQuickly() {
    Broker broker = start();
    long begun = System.nanoTime();
    broker.close();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void refusesABusyPort() throws IOException {
    try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(this::start)
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("Port " + port);
    }
  }

  private Broker start() {
    return Broker.start(folder, port, controllerPort);
  }

  private static void createTopic(Broker broker) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic("letters", 1, (short) 1))).all().get();
    }
  }

  private static KafkaProducer<String, String> producer(Broker broker) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "writer"),
        new StringSerializer(),
        new StringSerializer());
  }

  private static void send(KafkaProducer<String, String> producer, String value, boolean commit)
      throws Exception {
    producer.beginTransaction();
    producer.send(new ProducerRecord<>("letters", value)).get();
    if (commit) {
      producer.commitTransaction();
    } else {
      producer.abortTransaction();
    }
  }

  /** What the group has not read yet, committed transactions only. */
  private static List<String> read(Broker broker) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            broker.bootstrapServers(),
            "group.id",
            "readers",
            "auto.offset.reset",
            "earliest",
            "isolation.level",
            "read_committed");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("letters"));
      var records = consumer.poll(PATIENCE);
      consumer.commitSync();
      return StreamSupport.stream(records.spliterator(), false).map(ConsumerRecord::value).toList();
    }
  }
}
