package jobalerts.ingest.publishing;

import java.util.ArrayList;
import java.util.List;
import jobalerts.common.Json;
import jobalerts.common.Topics;
import jobalerts.common.posting.Posting;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Keeps the view at the topic's head: after a crash, and for what other instances published. */
@Component
class FollowPostings {

  private static final Logger LOG = LoggerFactory.getLogger(FollowPostings.class);

  private final Postings postings;

  FollowPostings(Postings postings) {
    this.postings = postings;
  }

  @KafkaListener(topics = Topics.JOB_POSTINGS)
  void follow(List<ConsumerRecord<String, byte[]>> records) {
    List<Posting> batch = new ArrayList<>(records.size());
    for (ConsumerRecord<String, byte[]> record : records) {
      try {
        batch.add(Json.MAPPER.readValue(record.value(), Posting.class));
      } catch (JacksonException | IllegalArgumentException e) {
        // The alert-service dead-letters it; this view merely does without.
        LOG.warn(
            "Record {}@{} is no posting: {}", record.partition(), record.offset(), e.toString());
      }
    }
    postings.apply(batch);
  }
}
