package jobalerts.alert.subscriptions;

import static jobalerts.alert.subscriptions.Store.JO;
import static jobalerts.alert.subscriptions.Store.WELDERS;
import static jobalerts.alert.subscriptions.Store.asking;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.Test;

class HousekeepingIT {

  private final Store store = new Store();

  @Test
  void deletesExpiredTokens() {
    ConfirmationDue alert = store.active(JO, WELDERS);
    store.tokens.issue(Purpose.CONFIRM, alert.subscriberId(), null);
    store.tokens.issue(Purpose.MANAGE, alert.subscriberId(), null);

    store.clock.pass(Duration.ofHours(49));
    store.housekeeping.purge();

    assertThat(store.rows("token")).isOne();
  }

  @Test
  void forgetsWhoeverNeverConfirmed() {
    store.pending(JO, WELDERS);

    store.clock.pass(Duration.ofDays(6));
    store.housekeeping.purge();
    assertThat(store.rows("subscription")).isOne();

    store.clock.pass(Duration.ofDays(1));
    store.housekeeping.purge();
    assertThat(store.rows("subscription")).isZero();
    assertThat(store.rows("subscriber")).isZero();
  }

  @Test
  void keepsConfirmedAlertsHoweverOld() {
    store.active(JO, WELDERS);
    store.pending(JO, asking(Role.MACHINIST));

    store.clock.pass(Duration.ofDays(400));
    store.housekeeping.purge();

    assertThat(store.rows("subscription")).isOne();
    assertThat(store.rows("subscriber")).isOne();
  }

  @Test
  void forgetsAnAddressWhoseAlertsWereAllEnded() {
    ConfirmationDue alert = store.active(JO, WELDERS);
    store.clock.pass(Duration.ofDays(30));
    store.ownership.deleteAll(alert.subscriberId());

    store.housekeeping.purge();

    assertThat(store.rows("subscriber")).isZero();
  }
}
