package jobalerts.benchmarks.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The peer: what the broker alone takes of the same bodies, with as many in flight as clients. */
record BareProducer(String bootstrapServers, int inFlight) {

  private static final String TOPIC = "bare-producer";

  BareProducer {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 6, (short) 1))).all().get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends them with the settings of the service's producer. */
  Timings send(List<byte[]> values) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "acks",
            "all",
            "compression.type",
            "lz4",
            "linger.ms",
            1);
    long[] nanos = new long[values.size()];
    Semaphore free = new Semaphore(inFlight);
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.partitionsFor(TOPIC);
      long start = System.nanoTime();
      for (int i = 0; i < nanos.length; i++) {
        send(producer, free, i, values.get(i), nanos);
      }
      free.acquireUninterruptibly(inFlight);
      return new Timings(System.nanoTime() - start, nanos);
    }
  }

  private static void send(
      KafkaProducer<byte[], byte[]> producer, Semaphore free, int i, byte[] value, long[] nanos) {
    free.acquireUninterruptibly();
    long sent = System.nanoTime();
    byte[] key = Integer.toString(i).getBytes(US_ASCII);
    var _ =
        producer.send(
            new ProducerRecord<>(TOPIC, key, value),
            (_, failure) -> {
              if (failure != null) {
                throw new IllegalStateException(failure);
              }
              nanos[i] = System.nanoTime() - sent;
              free.release();
            });
  }
}
