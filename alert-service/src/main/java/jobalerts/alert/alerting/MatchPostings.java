package jobalerts.alert.alerting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jobalerts.alert.deadletters.DeadLetters;
import jobalerts.alert.matching.AlertIndex;
import jobalerts.alert.matching.MatchSink;
import jobalerts.alert.openings.Openings;
import jobalerts.common.CloudEvent;
import jobalerts.common.Json;
import jobalerts.common.Topics;
import jobalerts.common.alert.AlertMatched;
import jobalerts.common.posting.Posting;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Keeps a batch of postings as openings, then matches those that are open and the newest version.
 *
 * <p>The openings are committed before the matches are, so a failure in between repeats both, which
 * the versions and the ledger make harmless. A record that can not be read or kept becomes a dead
 * letter in the same transaction; broken surroundings roll the batch back.
 */
@Component
class MatchPostings {

  static final String CONTAINER = "match-postings";

  private static final Logger LOG = LoggerFactory.getLogger(MatchPostings.class);

  private record Received(ConsumerRecord<String, byte[]> record, Posting posting) {}

  private final Openings openings;
  private final ActiveAlerts alerts;
  private final AlertIndex index;
  private final MatchTransactions transactions;
  private final DeadLetters deadLetters;
  private final Clock clock;

  MatchPostings(
      Openings openings,
      ActiveAlerts alerts,
      AlertIndex index,
      MatchTransactions transactions,
      DeadLetters deadLetters,
      Clock clock) {
    this.openings = openings;
    this.alerts = alerts;
    this.index = index;
    this.transactions = transactions;
    this.deadLetters = deadLetters;
    this.clock = clock;
  }

  @KafkaListener(
      id = CONTAINER,
      idIsGroup = false,
      groupId = "alert-matching",
      topics = {Topics.JOB_POSTINGS, DeadLetters.REPLAYED_POSTINGS},
      containerFactory = "matchingContainers")
  void match(List<ConsumerRecord<String, byte[]>> records) {
    for (Posting posting : keep(read(records))) {
      if (posting.open()) {
        match(posting);
      }
    }
  }

  private List<Received> read(List<ConsumerRecord<String, byte[]>> records) {
    List<Received> received = new ArrayList<>(records.size());
    for (ConsumerRecord<String, byte[]> record : records) {
      try {
        received.add(new Received(record, ReadPosting.of(record.value())));
      } catch (JacksonException | IllegalArgumentException e) {
        transactions.send(deadLetters.letter(record, e));
      }
    }
    return received;
  }

  private List<Posting> keep(List<Received> received) {
    try {
      return openings.keep(received.stream().map(Received::posting).toList());
    } catch (DataIntegrityViolationException _) {
      // One of them: each on its own tells which.
      return received.stream().map(this::keepAlone).flatMap(List::stream).toList();
    }
  }

  private List<Posting> keepAlone(Received received) {
    try {
      return openings.keep(List.of(received.posting()));
    } catch (DataIntegrityViolationException e) {
      transactions.send(deadLetters.letter(received.record(), e));
      return List.of();
    }
  }

  private void match(Posting posting) {
    index.match(
        posting.job(),
        new MatchSink() {
          @Override
          public void matched(int[] numbers, int count) {
            for (int i = 0; i < count; i++) {
              ActiveAlerts.Owner owner = alerts.owner(numbers[i]);
              if (owner != null) {
                transactions.send(record(owner, posting));
              }
            }
          }

          @Override
          public void failed(int number, RuntimeException cause) {
            LOG.error("Alert {} can not be matched", alerts.owner(number), cause);
          }
        });
  }

  private ProducerRecord<String, byte[]> record(ActiveAlerts.Owner owner, Posting posting) {
    AlertMatched matched =
        new AlertMatched(
            owner.subscriberId(),
            owner.subscriptionId(),
            posting.id(),
            posting.version(),
            clock.instant());
    CloudEvent event =
        new CloudEvent(
            UUID.randomUUID(),
            "/alert-service",
            "jobalerts.alert.matched",
            posting.id().toString(),
            matched.matchedAt());
    return new ProducerRecord<>(
        Topics.ALERT_MATCHES,
        null,
        owner.subscriberId().toString(),
        Json.MAPPER.writeValueAsBytes(matched),
        event.headers());
  }
}
