package jobalerts.alert.subscriptions;

import static jobalerts.alert.Schedules.usual;
import static jobalerts.alert.subscriptions.Store.JO;
import static jobalerts.alert.subscriptions.Store.WELDERS;
import static jobalerts.alert.subscriptions.Store.asking;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExpireAlertsIT {

  private static final Duration YEAR = Duration.ofDays(365);

  private final Store store = new Store();
  private final ConfirmationDue alert = store.active(JO, WELDERS);
  private final ExpireAlerts expire = new ExpireAlerts(store.jdbc, store.clock);

  @Test
  void turnsAnAlertOffThatNobodyKept() {
    store.clock.pass(YEAR.minusSeconds(1));
    expire();
    assertThat(status()).isEqualTo(Status.ACTIVE);

    store.clock.pass(Duration.ofSeconds(1));
    expire();
    assertThat(status()).isEqualTo(Status.EXPIRED);
    assertThat(store.subscriptions.active(List.of(alert.subscriptionId()))).isEmpty();
  }

  @Test
  void waitsForTheReminder() {
    store.clock.pass(YEAR);
    expire.expire();

    assertThat(status()).isEqualTo(Status.ACTIVE);
  }

  @Test
  void turnsAPausedAlertOffToo() {
    store.ownership.pause(alert.subscriberId(), alert.subscriptionId());

    store.clock.pass(YEAR);
    expire();

    assertThat(status()).isEqualTo(Status.EXPIRED);
  }

  @Test
  void leavesAnUnconfirmedAlertToHousekeeping() {
    ConfirmationDue pending = store.pending(JO, asking(Role.MACHINIST));

    store.clock.pass(YEAR);
    expire();

    assertThat(store.status(pending.subscriptionId())).isEqualTo(Status.PENDING);
  }

  static Stream<Arguments> prolonging() {
    return Stream.of(
        prolonging("keeping it", (it, due) -> it.keep(due.subscriberId(), due.subscriptionId())),
        prolonging(
            "resuming it",
            (it, due) -> {
              it.pause(due.subscriberId(), due.subscriptionId());
              it.resume(due.subscriberId(), due.subscriptionId());
            }),
        prolonging("editing it", ExpireAlertsIT::edit));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("prolonging")
  void lastsAnotherYearFrom(String what, BiConsumer<Ownership, ConfirmationDue> step) {
    store.clock.pass(YEAR.minusDays(10));
    step.accept(store.ownership, alert);

    store.clock.pass(YEAR.minusSeconds(1));
    expire();
    assertThat(status()).isEqualTo(Status.ACTIVE);

    store.clock.pass(Duration.ofSeconds(1));
    expire();
    assertThat(status()).isEqualTo(Status.EXPIRED);
  }

  static Stream<Arguments> turningOn() {
    return Stream.of(
        prolonging("keeping it", (it, due) -> it.keep(due.subscriberId(), due.subscriptionId())),
        prolonging("resuming it", (it, due) -> it.resume(due.subscriberId(), due.subscriptionId())),
        prolonging("editing it", ExpireAlertsIT::edit));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("turningOn")
  void isTurnedOnAgainBy(String what, BiConsumer<Ownership, ConfirmationDue> step) {
    store.clock.pass(YEAR);
    expire();

    step.accept(store.ownership, alert);
    store.clock.pass(YEAR.minusSeconds(1));
    expire();
    store.housekeeping.purge();

    assertThat(status()).isEqualTo(Status.ACTIVE);
  }

  @Test
  void isForgottenSomeTimeAfter() {
    store.clock.pass(YEAR);
    expire();

    store.clock.pass(store.settings.keepExpired().minusSeconds(1));
    store.housekeeping.purge();
    assertThat(store.rows("subscription")).isOne();

    store.clock.pass(Duration.ofSeconds(1));
    store.housekeeping.purge();
    assertThat(store.rows("subscription") + store.rows("subscriber")).isZero();
  }

  @Test
  void doesNotKeepItsOwnerFromAskingAnew() {
    store.clock.pass(YEAR);
    expire();

    store.signUp.request(JO, WELDERS, usual(Cadence.DAILY));

    assertThat(store.due()).hasSize(1);
  }

  private void expire() {
    store.jdbc.sql("update subscription set reminded_at = now()").update();
    expire.expire();
  }

  private Status status() {
    return store.status(alert.subscriptionId());
  }

  private static void edit(Ownership ownership, ConfirmationDue alert) {
    ownership.change(
        alert.subscriberId(),
        alert.subscriptionId(),
        asking(Role.MACHINIST),
        usual(Cadence.WEEKLY));
  }

  private static Arguments prolonging(String what, BiConsumer<Ownership, ConfirmationDue> step) {
    return Arguments.of(what, step);
  }
}
