package jobalerts.alert.subscriptions;

import static jobalerts.alert.subscriptions.Store.JO;
import static jobalerts.alert.subscriptions.Store.WELDERS;
import static jobalerts.alert.subscriptions.Store.asking;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import jobalerts.alert.TestDatabase;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ResumeAlertsIT {

  private static final Duration WEEK = Duration.ofDays(7);

  private final Store store = new Store();
  private final ConfirmationDue alert = store.active(JO, WELDERS);
  private final ResumeAlerts resume =
      new ResumeAlerts(
          store.jdbc,
          store.times,
          new TransactionTemplate(new DataSourceTransactionManager(TestDatabase.dataSource())),
          store.clock);

  @Test
  void turnsAnAlertOnWhenItsPauseIsOver() {
    pause(alert);

    store.clock.pass(WEEK.minusSeconds(1));
    resume.resumeAll();
    assertThat(store.status(alert.subscriptionId())).isEqualTo(Status.PAUSED);

    store.clock.pass(Duration.ofSeconds(1));
    resume.resumeAll();
    assertThat(found(alert).status()).isEqualTo(Status.ACTIVE);
    assertThat(found(alert).pausedUntil()).isNull();
  }

  @Test
  void mailsWhatWaitedByTheSchedule() {
    pause(alert);
    store.jdbc.sql("update subscription set due_at = now() - interval '1 year'").update();

    store.clock.pass(WEEK);
    resume.resumeAll();

    assertThat(dueAt()).isEqualTo(store.times.due(found(alert).schedule(), store.clock.instant()));
  }

  @Test
  void leavesAloneWhatIsNotPausedOrHasNoEnd() {
    ConfirmationDue other = store.active(JO, asking(Role.MACHINIST));
    store.ownership.pause(alert.subscriberId(), alert.subscriptionId());
    pause(other);
    store.ownership.resume(other.subscriberId(), other.subscriptionId());
    store.ownership.pause(other.subscriberId(), other.subscriptionId());

    store.clock.pass(WEEK.multipliedBy(2));
    resume.resumeAll();

    assertThat(Stream.of(alert, other).map(it -> store.status(it.subscriptionId())))
        .containsOnly(Status.PAUSED);
  }

  private void pause(ConfirmationDue it) {
    Instant end = store.clock.instant().plus(WEEK);
    store.ownership.pause(it.subscriberId(), it.subscriptionId(), end);
  }

  private Subscription found(ConfirmationDue it) {
    return store.subscriptions.subscription(it.subscriptionId()).orElseThrow();
  }

  private Instant dueAt() {
    return store
        .jdbc
        .sql("select due_at from subscription")
        .query((row, _) -> row.getObject(1, OffsetDateTime.class))
        .single()
        .toInstant();
  }
}
