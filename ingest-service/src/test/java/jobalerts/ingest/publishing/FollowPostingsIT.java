package jobalerts.ingest.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import jobalerts.common.Json;
import jobalerts.common.Topics;
import jobalerts.common.posting.Posting;
import jobalerts.ingest.Ads;
import jobalerts.ingest.IngestFixture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;

/** What is on the topic comes into the view, whoever published it. */
class FollowPostingsIT extends IngestFixture {

  @Autowired KafkaTemplate<String, byte[]> kafka;
  @Autowired Postings postings;

  @Test
  void followsWhatAnotherInstancePublishes() {
    Posting other = another();

    publish(Json.MAPPER.writeValueAsBytes(other));

    await().until(() -> postings.find(other.id()).isPresent());
    assertThat(postings.find(other.id())).contains(other);
  }

  @Test
  void goesOnAfterPoison() {
    for (String poison : List.of("null", "{}", "[", "\u0000", "{\"id\": 5}")) {
      publish(poison.getBytes(StandardCharsets.UTF_8));
    }
    publish(null);
    Posting next = another();

    publish(Json.MAPPER.writeValueAsBytes(next));

    await().until(() -> postings.find(next.id()).isPresent());
  }

  @Test
  void goesBackToNoOlderVersion() {
    UUID id = post(Ads.welder()).postingId();
    Posting now = postings.find(id).orElseThrow();
    Posting older =
        new Posting(id, now.source(), "4711", now.version() - 1, "older", now.status(), now.job());
    Posting barrier = another();

    publish(Json.MAPPER.writeValueAsBytes(older));
    publish(Json.MAPPER.writeValueAsBytes(barrier));

    await().until(() -> postings.find(barrier.id()).isPresent());
    assertThat(postings.find(id)).contains(now);
  }

  private Posting another() {
    UUID id = post(Ads.welder()).postingId();
    Posting posting = postings.find(id).orElseThrow();
    return new Posting(
        UUID.randomUUID(),
        posting.source(),
        "other",
        posting.version(),
        "hash",
        posting.status(),
        posting.job());
  }

  /** All on one partition, hence in this order. */
  private void publish(byte @Nullable [] value) {
    kafka.send(new ProducerRecord<>(Topics.JOB_POSTINGS, 0, "any", value)).join();
  }
}
