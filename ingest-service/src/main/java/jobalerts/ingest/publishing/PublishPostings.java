package jobalerts.ingest.publishing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import jobalerts.common.CloudEvent;
import jobalerts.common.Topics;
import jobalerts.common.posting.Posting;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Publishes postings and returns when every replica in sync has them. */
@Component
public class PublishPostings {

  private final KafkaTemplate<String, byte[]> kafka;
  private final Postings postings;
  private final AppliedEvents applied;
  private final Clock clock;

  PublishPostings(
      KafkaTemplate<String, byte[]> kafka, Postings postings, AppliedEvents applied, Clock clock) {
    this.kafka = kafka;
    this.postings = postings;
    this.applied = applied;
    this.clock = clock;
  }

  /**
   * Publishes them all, then applies them to the view.
   *
   * @throws NotAcknowledged when Kafka did not take them all; what it took does no harm when it
   *     comes again
   */
  public void publish(Collection<Posting> all) {
    List<Written> written = all.stream().map(Written::of).toList();
    List<CompletableFuture<?>> acknowledged = new ArrayList<>(all.size());
    List<UUID> events = new ArrayList<>(all.size());
    try {
      for (Written one : written) {
        UUID event = UUID.randomUUID();
        events.add(event);
        acknowledged.add(kafka.send(record(event, one)));
      }
      CompletableFuture.allOf(acknowledged.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException | KafkaException | org.springframework.kafka.KafkaException e) {
      throw new NotAcknowledged(e);
    }
    postings.apply(written);
    events.forEach(applied::add);
  }

  private ProducerRecord<String, byte[]> record(UUID id, Written written) {
    Posting posting = written.posting();
    String key = posting.id().toString();
    CloudEvent event =
        new CloudEvent(
            id,
            "/ingest-service/sources/" + posting.source(),
            posting.open() ? "jobalerts.posting.opened" : "jobalerts.posting.closed",
            key,
            clock.instant());
    return new ProducerRecord<>(Topics.JOB_POSTINGS, null, key, written.json(), event.headers());
  }
}
