package jobalerts.alert.subscriptions;

import static jobalerts.alert.Schedules.at;
import static jobalerts.alert.Schedules.in;
import static jobalerts.alert.Schedules.quiet;
import static jobalerts.alert.Schedules.usual;
import static jobalerts.alert.subscriptions.Store.JO;
import static jobalerts.alert.subscriptions.Store.WELDERS;
import static jobalerts.alert.subscriptions.Store.asking;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.Test;

class SignUpIT {

  private static final Schedule DAILY = usual(Cadence.DAILY);

  private final Store store = new Store();

  @Test
  void asksForConfirmationAndForNothingElse() {
    store.signUp.request(JO, WELDERS, usual(Cadence.WEEKLY));

    assertThat(store.due())
        .singleElement()
        .returns("jo@example.com", ConfirmationDue::email)
        .returns(WELDERS, ConfirmationDue::criteria)
        .returns(Cadence.WEEKLY, ConfirmationDue::cadence)
        .returns(1, ConfirmationDue::tries);
    store.subscriptions.eachActive(
        alerts -> assertThat(alerts).as("active without confirmation").isEmpty());
  }

  @Test
  void turnsTheAlertOnOnceItIsConfirmed() {
    ConfirmationDue due = store.pending(JO, WELDERS);

    assertThat(store.ownership.confirm(due.subscriberId(), due.subscriptionId())).isTrue();
    assertThat(store.ownership.confirm(due.subscriberId(), due.subscriptionId())).isFalse();

    assertThat(store.subscriptions.active(List.of(due.subscriptionId())))
        .containsExactly(new ActiveAlert(due.subscriptionId(), due.subscriberId(), WELDERS));
    assertThat(store.subscriptions.subscriber(due.subscriberId()))
        .contains(new Subscriber(due.subscriberId(), "jo@example.com", null));
  }

  @Test
  void storesTheSamePendingAlertOnceAndSendsItsMailAgain() {
    store.pending(JO, WELDERS);

    store.signUp.request(JO, WELDERS, usual(Cadence.DAILY));

    assertThat(store.rows("subscription")).isOne();
    assertThat(store.due()).hasSize(1);
  }

  @Test
  void takesTheSameAlertAtAnotherHourForTheSame() {
    store.pending(JO, WELDERS);
    Schedule evening = quiet("22:00", "07:00", at("18:00", in("Asia/Tokyo", DAILY)));

    store.signUp.request(JO, WELDERS, evening);

    assertThat(store.due())
        .singleElement()
        .extracting(due -> store.subscriptions.subscription(due.subscriptionId()).orElseThrow())
        .returns(evening, Subscription::schedule);
    assertThat(store.rows("subscription")).isOne();
  }

  @Test
  void changesNothingOfAnAlertThatIsOn() {
    ConfirmationDue alert = store.active(JO, WELDERS);

    store.signUp.request(JO, WELDERS, at("18:00", DAILY));

    assertThat(store.subscriptions.subscription(alert.subscriptionId()).orElseThrow().schedule())
        .isEqualTo(DAILY);
    assertThat(store.rows("subscription")).isOne();
  }

  @Test
  void doesNothingForAnAlertThatIsOn() {
    store.active(JO, WELDERS);

    store.signUp.request(JO, WELDERS, usual(Cadence.DAILY));

    assertThat(store.rows("subscription")).isOne();
    assertThat(store.due()).isEmpty();
  }

  @Test
  void sendsAnAddressThreeConfirmationsADay() {
    store.signUp.request(JO, asking(Role.WELDER), usual(Cadence.DAILY));
    store.signUp.request(JO, asking(Role.MACHINIST), usual(Cadence.DAILY));
    store.signUp.request(JO, asking(Role.PLANT_MANAGER), usual(Cadence.DAILY));
    store.signUp.request(JO, asking(Role.EHS_MANAGER), usual(Cadence.DAILY));
    assertThat(store.rows("subscription")).isEqualTo(3);

    store.clock.pass(Duration.ofDays(1));
    store.signUp.request(JO, asking(Role.EHS_MANAGER), usual(Cadence.DAILY));
    assertThat(store.rows("subscription")).isEqualTo(4);
  }

  @Test
  void countsTheMailsOfOneAlertTowardsTheThreeToo() {
    store.pending(JO, WELDERS);
    store.pending(JO, WELDERS);
    store.pending(JO, WELDERS);

    store.signUp.request(JO, WELDERS, usual(Cadence.DAILY));

    assertThat(store.due()).isEmpty();
  }

  @Test
  void leavesASubscriberNoMoreThanTheMostAlerts() {
    Role[] roles = Role.values();
    for (int i = 0; i < store.settings.alertsPerSubscriber() + 2; i++) {
      store.clock.pass(Duration.ofDays(1));
      store.signUp.request(JO, asking(roles[i]), usual(Cadence.DAILY));
    }

    assertThat(store.rows("subscription")).isEqualTo(store.settings.alertsPerSubscriber());
  }

  @Test
  void claimsADueConfirmationOnceForTheTimeOfTheLease() {
    store.signUp.request(JO, WELDERS, usual(Cadence.DAILY));

    assertThat(store.due()).hasSize(1);
    assertThat(store.due()).isEmpty();

    store.clock.pass(Duration.ofMinutes(5));
    assertThat(store.due()).singleElement().returns(2, ConfirmationDue::tries);
  }

  @Test
  void claimsTheOldestFirst() {
    store.signUp.request(JO, WELDERS, usual(Cadence.DAILY));
    store.clock.pass(Duration.ofSeconds(1));
    store.signUp.request(new EmailAddress("al@example.com"), WELDERS, usual(Cadence.DAILY));

    assertThat(store.confirmations.claim(1, Duration.ofMinutes(5)))
        .extracting(ConfirmationDue::email)
        .containsExactly("jo@example.com");
    assertThat(store.due()).extracting(ConfirmationDue::email).containsExactly("al@example.com");
  }

  @Test
  void triesAFailedConfirmationAgainWhenItIsTold() {
    store.signUp.request(JO, WELDERS, usual(Cadence.DAILY));
    var id = store.due().getFirst().subscriptionId();

    store.confirmations.failed(id, store.clock.instant().plusSeconds(60));
    assertThat(store.due()).isEmpty();
    store.clock.pass(Duration.ofMinutes(1));
    assertThat(store.due()).hasSize(1);

    store.confirmations.failed(id, null);
    store.clock.pass(Duration.ofDays(1));
    assertThat(store.due()).isEmpty();
  }
}
