package jobalerts.alert.alerting;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jobalerts.alert.matching.MatchSink;
import jobalerts.common.CloudEvent;
import jobalerts.common.Topics;
import jobalerts.common.alert.AlertsMatched;
import jobalerts.common.posting.Posting;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the matches of postings, one posting after another, as {@link AlertsMatched}: a record
 * whenever the chunk of a partition is full, and what is left at the end of each posting. So a
 * posting may meet any number of alerts, and takes no memory for them.
 *
 * <p>A match goes to the partition that its subscriber's id would get as a key: all that concerns a
 * subscriber stays in one place, as it did when each match was a record.
 */
final class MatchChunks implements MatchSink {

  private static final Logger LOG = LoggerFactory.getLogger(MatchChunks.class);

  private final Owners owners;
  private final Consumer<ProducerRecord<String, byte[]>> out;
  private final MatchChunk[] chunks;
  private final long[] ids = new long[4];
  private final byte[] subscriber = new byte[UuidText.LENGTH];
  private UUID postingId = new UUID(0, 0);
  private Instant matchedAt = Instant.EPOCH;
  private byte[] head = {};

  MatchChunks(int partitions, Owners owners, Consumer<ProducerRecord<String, byte[]>> out) {
    this.owners = owners;
    this.out = out;
    this.chunks = Stream.generate(MatchChunk::new).limit(partitions).toArray(MatchChunk[]::new);
  }

  void begin(Posting posting, Instant now) {
    postingId = posting.id();
    matchedAt = now;
    head =
        "{\"postingId\":\"%s\",\"postingVersion\":%d,\"matchedAt\":\"%s\",\"matches\":["
            .formatted(postingId, posting.version(), now)
            .getBytes(US_ASCII);
  }

  void end() {
    for (int partition = 0; partition < chunks.length; partition++) {
      if (!chunks[partition].isEmpty()) {
        send(partition);
      }
    }
  }

  /** Forgets what is left of a posting that could not be matched to its end. */
  void drop() {
    for (MatchChunk chunk : chunks) {
      chunk.clear();
    }
  }

  @Override
  public void matched(int[] numbers, int count) {
    for (int i = 0; i < count; i++) {
      add(numbers[i]);
    }
  }

  @Override
  public void failed(int number, RuntimeException cause) {
    LOG.error("Alert {} can not be matched", owners.subscriptionId(number), cause);
  }

  private void add(int number) {
    owners.copy(number, ids);
    UuidText.write(ids[2], ids[3], subscriber, 0);
    int partition = Utils.toPositive(Utils.murmur2(subscriber)) % chunks.length;
    chunks[partition].add(subscriber, ids[0], ids[1]);
    if (chunks[partition].isFull()) {
      send(partition);
    }
  }

  private void send(int partition) {
    byte[] event = chunks[partition].take(head);
    out.accept(
        new ProducerRecord<>(
            Topics.ALERT_MATCHES,
            partition,
            postingId.toString(),
            event,
            new CloudEvent(
                    UUID.randomUUID(),
                    "/alert-service",
                    AlertsMatched.TYPE,
                    postingId.toString(),
                    matchedAt)
                .headers()));
  }
}
