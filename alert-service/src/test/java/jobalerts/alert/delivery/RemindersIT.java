package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import jobalerts.alert.Wanted;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.subscriptions.Subscription;
import jobalerts.alert.subscriptions.Subscriptions;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class RemindersIT extends DeliveryFixture {

  private static final Criteria WELDER = Wanted.role(Role.WELDER);

  @Autowired Subscriptions subscriptions;

  private UUID jo;
  private UUID first;
  private UUID second;

  @BeforeEach
  void remindOfTwoAlerts() {
    jo = candidates.subscriber("jo@example.com");
    first = instantAlert(jo, WELDER);
    second = instantAlert(jo, WELDER);
    jdbc.sql("update subscription set expires_at = :soon")
        .param("soon", clock.instant().plus(Duration.ofDays(3)).atOffset(ZoneOffset.UTC))
        .update();
    new RemindOfExpiry(jdbc, DueTimesTest.TIMES, new TransactionTemplate(transactions), clock)
        .remindAll();
  }

  @Test
  void tellOfAlertsThatAreAboutToEnd() {
    assertThat(told()).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void tellNothingOfAnAlertThatWasKeptMeanwhile() {
    ownership.keep(jo, first);

    assertThat(told()).containsExactly(second);
  }

  @Test
  void goWithTheirAlert() {
    ownership.delete(jo, first);

    assertThat(mailStatuses()).hasSize(1);
    assertThat(told()).containsExactly(second);
  }

  private List<UUID> told() {
    List<UUID> mails =
        jdbc.sql("select id from mail").query((row, _) -> row.getObject(1, UUID.class)).list();
    return new Reminders(jdbc, subscriptions)
        .of(mails).values().stream().map(Subscription::id).toList();
  }
}
