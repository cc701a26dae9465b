package jobalerts.alert.alerting;

import static jobalerts.alert.Schedules.usual;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jobalerts.alert.Jobs;
import jobalerts.alert.PipelineFixture;
import jobalerts.alert.Postings;
import jobalerts.alert.TestBroker;
import jobalerts.alert.Wanted;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.openings.Openings;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

class FollowSubscriptionsIT extends PipelineFixture {

  private static final Criteria WELDERS = Wanted.role(Role.WELDER);
  private static final Job WELDER = Jobs.valid().job();

  @Autowired private Openings openings;
  @Autowired private FollowSubscriptions following;
  @Autowired private KafkaListenerEndpointRegistry listeners;

  @Test
  void knowsOfAConfirmationWithinASecond() {
    UUID subscriber = candidates.subscriber("jo@example.com");
    UUID alert = alert(subscriber, WELDERS);
    await().until(() -> index.size() == 1);
    jdbc.sql("update subscription set status = 'pending'").update();
    await().until(() -> index.size() == 0);

    ownership.confirm(subscriber, alert);

    await().atMost(Duration.ofSeconds(1)).until(() -> index.size() == 1);
  }

  @Test
  void forgetsWhatIsPausedOrDeletedOrErased() {
    UUID subscriber = candidates.subscriber("jo@example.com");
    UUID alert = alert(subscriber, WELDERS);
    UUID other = alert(subscriber, Wanted.role(Role.MACHINIST));
    UUID third = alert(subscriber, Wanted.role(Role.PLANT_MANAGER));
    assertThat(third).isNotNull();
    await().until(() -> index.size() == 3);

    ownership.pause(subscriber, alert);
    await().until(() -> index.size() == 2);
    ownership.delete(subscriber, other);
    await().until(() -> index.size() == 1);
    ownership.erase(subscriber);
    await().until(() -> index.size() == 0);
  }

  @Test
  void matchesByTheNewestCriteria() {
    UUID subscriber = candidates.subscriber("jo@example.com");
    UUID alert = alert(subscriber, Wanted.role(Role.MACHINIST));
    UUID old = UUID.randomUUID();
    TestBroker.send(Postings.open(old, 1, WELDER));
    await().until(() -> rows("select count(*) from opening") == 1);

    ownership.change(subscriber, alert, WELDERS, usual(Cadence.INSTANT));

    await().until(() -> matchedPostings(alert).equals(List.of(old.toString())));
    UUID later = UUID.randomUUID();
    TestBroker.send(Postings.open(later, 1, WELDER));
    await().until(() -> matchedPostings(alert).contains(later.toString()));
  }

  @Test
  void findsMoreOpeningsThanItAddsAtATime() {
    openings.keep(
        Stream.generate(() -> Postings.open(UUID.randomUUID(), 1, WELDER)).limit(2_345).toList());

    UUID alert = indexedAlert(WELDERS);

    await().until(() -> matchedPostings(alert).size() == 2_345);
  }

  @Test
  void listensAgainAfterItsConnectionBrokeAndCatchesUp() {
    UUID subscriber = candidates.subscriber("jo@example.com");
    UUID gone = alert(subscriber, Wanted.role(Role.MACHINIST));
    await().until(() -> index.size() == 1);
    listenAfresh();

    // In one transaction, so that the changes are made while nobody listens.
    jdbc.sql(
            """
            with broken as (
              select pg_terminate_backend(pid, 5000) from pg_stat_activity
              where pid <> pg_backend_pid() and query ilike 'listen subscription_changed%'
            )
            select count(*) from broken
            """)
        .query((row, _) -> row.getInt(1))
        .list()
        .forEach(broken -> assertThat(broken).isOne());
    ownership.delete(subscriber, gone);
    UUID posting = UUID.randomUUID();
    TestBroker.send(Postings.open(posting, 1, WELDER));
    UUID missed = alert(subscriber, WELDERS);

    await().until(() -> matchedPostings(missed).equals(List.of(posting.toString())));
    await().until(() -> index.size() == 1);
    UUID heard = alert(subscriber, Wanted.role(Role.PLANT_MANAGER));
    assertThat(heard).isNotNull();
    await().until(() -> index.size() == 2);
  }

  @Test
  void goesOnAfterAChangeThatItCanNotRead() {
    UUID subscriber = candidates.subscriber("jo@example.com");
    UUID broken = alert(subscriber, WELDERS);
    await().until(() -> index.size() == 1);

    jdbc.sql("update subscription set criteria = '{\"roles\": [\"no-such-role\"]}' where id = :id")
        .param("id", broken)
        .update();
    await().until(() -> index.size() == 0);

    indexedAlert(WELDERS);
  }

  @Test
  void goesOnAfterANotificationThatIsNoId() {
    jdbc.sql("select pg_notify('subscription_changed', 'nonsense')").query((_, _) -> "sent").list();

    indexedAlert(WELDERS);
  }

  @Test
  void leavesNoListeningConnectionInThePool() {
    listenAfresh();
    following.stop();
    try {
      assertThat(listening()).isZero();
    } finally {
      following.start();
    }
    indexedAlert(WELDERS);
  }

  @Test
  void startsMatchingOnlyWithAFullIndex() {
    assertThat(listeners.getListenerContainer(MatchPostings.CONTAINER))
        .satisfies(it -> assertThat(it.isAutoStartup()).isFalse())
        .satisfies(it -> await().until(it::isRunning));
  }

  /** Whichever is first, the posting or the alert, or both at once. */
  @Test
  void neitherLosesNorDoublesAPostingThatComesWhileAnAlertIsActivated() {
    UUID subscriber = candidates.subscriber("jo@example.com");
    List<UUID> alerts = new ArrayList<>();
    List<UUID> postings = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      for (int more = 0; more < 5; more++) {
        UUID posting = UUID.randomUUID();
        TestBroker.send(Postings.open(posting, 1, WELDER));
        postings.add(posting);
      }
      alerts.add(alert(subscriber, Wanted.nothing().roles(Role.WELDER).none("x" + i).criteria()));
    }

    for (UUID alert : alerts) {
      await().until(() -> matchedPostings(alert).size() == postings.size());
      assertThat(matchedPostings(alert))
          .containsExactlyInAnyOrderElementsOf(postings.stream().map(UUID::toString).toList());
    }
  }

  /** PostgreSQL tells of a connection the last statement only, and that one is soon a ping. */
  private void listenAfresh() {
    following.stop();
    following.start();
    await().until(() -> listening() == 1);
  }

  private long listening() {
    return rows("select count(*) from pg_stat_activity where query ilike 'listen %'");
  }
}
