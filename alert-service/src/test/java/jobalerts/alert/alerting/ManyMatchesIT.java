package jobalerts.alert.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jobalerts.alert.Jobs;
import jobalerts.alert.PipelineFixture;
import jobalerts.alert.Postings;
import jobalerts.alert.TestBroker;
import jobalerts.alert.TestDatabase;
import jobalerts.alert.Wanted;
import jobalerts.alert.deadletters.DeadLetters;
import jobalerts.common.Json;
import jobalerts.common.Topics;
import jobalerts.common.alert.AlertMatched;
import jobalerts.common.alert.AlertsMatched;
import jobalerts.common.posting.Job;
import jobalerts.common.posting.Posting;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.test.context.TestPropertySource;

/** Two threads, of which each has one of the two topics: this strategy deals partitions out. */
@TestPropertySource(
    properties = {
      "alert.matching.threads=2",
      "spring.kafka.consumer.properties.partition.assignment.strategy="
          + "org.apache.kafka.clients.consumer.RoundRobinAssignor"
    })
class ManyMatchesIT extends PipelineFixture {

  private static final int MANY = 20_000;
  private static final Job WELDER = Jobs.valid().job();

  @Autowired private MeterRegistry metrics;
  @Autowired private KafkaListenerEndpointRegistry listeners;
  @Autowired private FollowSubscriptions following;

  @BeforeEach
  void waitForBothAndEmptyTheMatches() {
    var matching = (ConcurrentMessageListenerContainer<?, ?>) container();
    await()
        .until(() ->
            matching.getContainers().stream()
                .map(MessageListenerContainer::getAssignedPartitions)
                .allMatch(assigned -> assigned != null && assigned.size() == 1));
    TestBroker.empty(Topics.ALERT_MATCHES);
  }

  @Test
  void ledgersAPostingOfManyMatchesCompletelyAndOnce() {
    candidates.alerts(MANY, Wanted.role(Role.WELDER));
    await().until(() -> index.size() == MANY);
    UUID posting = UUID.randomUUID();

    TestBroker.send(Postings.open(posting, 1, WELDER));

    await().until(() -> rows("select count(*) from alert_match") == MANY);
    assertThat(rows("select count(distinct subscription_id) from alert_match")).isEqualTo(MANY);
    assertThat(matches()).hasSize(MANY / AlertsMatched.MOST);
  }

  @Test
  void loadsManyAlertsAfreshAndTellsHowMany() {
    candidates.alerts(MANY, Wanted.role(Role.WELDER));
    await().until(() -> indexed() == MANY);
    following.stop();
    jdbc.sql("delete from subscriber where id in (select id from subscriber limit 1000)").update();
    candidates.alerts(5, Wanted.role(Role.MACHINIST));

    following.start();

    await().until(() -> indexed() == MANY - 1_000 + 5);
    await().until(() -> metrics.get("jobalerts.index.loading").gauge().value() == 0);
  }

  @Test
  void repeatsABatchWhoseTransactionTheBrokerHasGivenUp() throws SQLException {
    UUID alert = indexedAlert(Wanted.role(Role.WELDER));
    Posting posting = Postings.open(UUID.randomUUID(), 1, WELDER);
    TestBroker.send(posting);
    await().until(() -> matches().size() == 1);

    try (Connection connection = lock(posting.id())) {
      TestBroker.send(Postings.open(posting.id(), 2, WELDER));
      await().until(() -> waitingForLocks() == 1);
      TestBroker.fence("alert-matching-");
      connection.rollback();
    }

    await().until(() -> matches().size() == 2);
    assertThat(matches()).extracting(AlertsMatched::postingVersion).containsExactly(1L, 2L);
    assertThat(matchedPostings(alert)).containsExactly(posting.id().toString());
  }

  @Test
  void matchesOnePartitionWhileAnotherIsHeldUp() throws SQLException {
    UUID alert = indexedAlert(Wanted.role(Role.WELDER));
    Posting heldUp = Postings.open(UUID.randomUUID(), 1, WELDER);
    TestBroker.send(heldUp);
    await().until(() -> matchedPostings(alert).size() == 1);
    Posting other = Postings.open(UUID.randomUUID(), 1, WELDER);

    try (Connection connection = lock(heldUp.id())) {
      TestBroker.send(Postings.open(heldUp.id(), 2, WELDER));
      await().until(() -> waitingForLocks() == 1);
      TestBroker.send(
          DeadLetters.REPLAYED_POSTINGS,
          other.id().toString(),
          Json.MAPPER.writeValueAsBytes(other));
      await().until(() -> matchedPostings(alert).contains(other.id().toString()));
      assertThat(waitingForLocks()).isOne();
      connection.rollback();
    }
    await().until(() -> matches().size() == 3);
  }

  @Test
  void stillLedgersTheSingleMatchesOfAReleaseBefore() {
    UUID alert = indexedAlert(Wanted.role(Role.WELDER));
    UUID posting = UUID.randomUUID();
    AlertMatched matched = new AlertMatched(UUID.randomUUID(), alert, posting, 1, Instant.EPOCH);

    TestBroker.send(
        Topics.ALERT_MATCHES,
        matched.subscriberId().toString(),
        Json.MAPPER.writeValueAsBytes(matched));

    await().until(() -> matchedPostings(alert).equals(List.of(posting.toString())));
  }

  private MessageListenerContainer container() {
    return Objects.requireNonNull(listeners.getListenerContainer(MatchPostings.CONTAINER));
  }

  private double indexed() {
    return metrics.get("jobalerts.index.alerts").gauge().value();
  }

  private static List<AlertsMatched> matches() {
    return TestBroker.records(Topics.ALERT_MATCHES).stream()
        .map(record -> Json.MAPPER.readValue(record.value(), AlertsMatched.class))
        .toList();
  }

  /** Whoever keeps a version of the posting waits until this is rolled back. */
  private static Connection lock(UUID posting) throws SQLException {
    Connection connection = TestDatabase.dataSource().getConnection();
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("select id from opening where id = '" + posting + "' for update");
    }
    return connection;
  }

  private long waitingForLocks() {
    return rows("select count(*) from pg_stat_activity where wait_event_type = 'Lock'");
  }
}
