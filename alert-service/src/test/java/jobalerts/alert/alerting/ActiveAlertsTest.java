package jobalerts.alert.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import jobalerts.alert.TestClock;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.subscriptions.ActiveAlert;
import org.junit.jupiter.api.Test;

class ActiveAlertsTest {

  private final TestClock clock = new TestClock();
  private final ActiveAlerts alerts = new ActiveAlerts(clock);

  @Test
  void keepsTheNumberOfAnAlertThatChanges() {
    ActiveAlert alert = alert();
    int number = alerts.number(alert);

    assertThat(alerts.number(alert)).isEqualTo(number);
    assertThat(alerts.number(alert())).isNotEqualTo(number);
    assertThat(alerts.number(alert.subscriptionId())).isEqualTo(number);
    assertThat(alerts.numbers().cardinality()).isEqualTo(2);
  }

  @Test
  void knowsWhoseANumberIs() {
    ActiveAlert alert = alert();
    long[] ids = new long[4];

    alerts.owners().copy(alerts.number(alert), ids);

    assertThat(new UUID(ids[0], ids[1])).isEqualTo(alert.subscriptionId());
    assertThat(new UUID(ids[2], ids[3])).isEqualTo(alert.subscriberId());
  }

  @Test
  void knowsAFreedNumberNoMoreButWhoseItWas() {
    ActiveAlert alert = alert();
    int number = alerts.number(alert);

    alerts.free(number);

    assertThat(alerts.number(alert.subscriptionId())).isEqualTo(NumbersById.NONE);
    assertThat(alerts.numbers().isEmpty()).isTrue();
    assertThat(alerts.owners().subscriptionId(number)).isEqualTo(alert.subscriptionId());
  }

  @Test
  void givesAFreedNumberToAnotherOnlyWhenNoTransactionCanHaveFoundIt() {
    int freed = alerts.number(alert());
    alerts.free(freed);

    clock.pass(Duration.ofSeconds(130));
    assertThat(alerts.number(alert())).isNotEqualTo(freed);
    clock.pass(Duration.ofSeconds(50));
    assertThat(alerts.number(alert())).isEqualTo(freed);
  }

  @Test
  void growsBeyondAPage() {
    ActiveAlert first = alert();
    alerts.number(first);
    ActiveAlert last = first;
    for (int i = 0; i < 10_000; i++) {
      last = alert();
      alerts.number(last);
    }

    assertThat(alerts.owners().subscriptionId(0)).isEqualTo(first.subscriptionId());
    assertThat(alerts.owners().subscriptionId(10_000)).isEqualTo(last.subscriptionId());
  }

  private static ActiveAlert alert() {
    return new ActiveAlert(UUID.randomUUID(), UUID.randomUUID(), Criteria.NONE);
  }
}
