package jobalerts.ingest.publishing;

import java.util.ArrayList;
import java.util.List;
import jobalerts.common.CloudEvent;
import jobalerts.common.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
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
  private final AppliedEvents applied;

  FollowPostings(Postings postings, AppliedEvents applied) {
    this.postings = postings;
    this.applied = applied;
  }

  @KafkaListener(topics = Topics.JOB_POSTINGS)
  void follow(List<ConsumerRecord<String, byte[]>> records) {
    List<Written> batch = new ArrayList<>(records.size());
    for (ConsumerRecord<String, byte[]> record : records) {
      Written written = isApplied(record) ? null : read(record);
      if (written != null) {
        batch.add(written);
      }
    }
    postings.apply(batch);
  }

  private boolean isApplied(ConsumerRecord<String, byte[]> record) {
    return CloudEvent.idOf(record.headers()).filter(applied::remove).isPresent();
  }

  private static @Nullable Written read(ConsumerRecord<String, byte[]> record) {
    try {
      @Nullable Written written = Written.read(record.value());
      if (written != null) {
        return written;
      }
      LOG.warn("Record {}@{} is null", record.partition(), record.offset());
    } catch (JacksonException | IllegalArgumentException e) {
      // The alert-service dead-letters it; this view merely does without.
      LOG.warn("Record {}@{} is no posting: {}", record.partition(), record.offset(), kind(e));
    }
    return null;
  }

  /** Without the message, which may quote the record. */
  private static String kind(Exception e) {
    return e.getClass().getSimpleName();
  }
}
