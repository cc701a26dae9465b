package jobalerts.alert.alerting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import jobalerts.alert.deadletters.DeadLetters;
import jobalerts.alert.matching.AlertIndex;
import jobalerts.alert.openings.Openings;
import jobalerts.common.Topics;
import jobalerts.common.posting.Posting;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Keeps a batch of postings as openings, then matches those that are open and the newest version.
 *
 * <p>The openings are committed before the matches are, so a failure in between repeats both, which
 * the versions and the ledger make harmless. A record that can not be read, kept or matched becomes
 * a dead letter in the same transaction, beside those of its matches that were sent before; broken
 * surroundings roll the batch back.
 */
@Component
class MatchPostings {

  static final String CONTAINER = "match-postings";

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
    MatchChunks chunks =
        new MatchChunks(
            transactions.partitions(Topics.ALERT_MATCHES), alerts.owners(), transactions::send);
    for (Received received : keep(read(records))) {
      if (received.posting().open()) {
        match(received, chunks);
      }
    }
  }

  private void match(Received received, MatchChunks chunks) {
    try {
      chunks.begin(received.posting(), clock.instant());
      index.match(received.posting().job(), chunks);
      chunks.end();
    } catch (NotSent e) {
      throw e;
    } catch (RuntimeException e) {
      chunks.drop();
      transactions.send(deadLetters.letter(received.record(), e));
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

  private List<Received> keep(List<Received> received) {
    try {
      return kept(received);
    } catch (DataIntegrityViolationException _) {
      // One of them: each on its own tells which.
      return received.stream().map(this::keepAlone).flatMap(List::stream).toList();
    }
  }

  private List<Received> keepAlone(Received received) {
    try {
      return kept(List.of(received));
    } catch (DataIntegrityViolationException e) {
      transactions.send(deadLetters.letter(received.record(), e));
      return List.of();
    }
  }

  private List<Received> kept(List<Received> received) {
    Set<Posting> newest = Collections.newSetFromMap(new IdentityHashMap<>());
    newest.addAll(openings.keep(received.stream().map(Received::posting).toList()));
    return received.stream().filter(it -> newest.contains(it.posting())).toList();
  }
}
