package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import jobalerts.alert.Wanted;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.subscriptions.Subscription;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RemindersIT extends DeliveryFixture {

  private static final Criteria WELDER = Wanted.role(Role.WELDER);

  @Autowired RemindOfExpiry remind;
  @Autowired Reminders reminders;

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
    remind.remindAll();
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
  void areSentAsNotices() {
    clock.pass(Duration.ofDays(1));
    deliver();

    assertThat(MAIL_SERVER.received())
        .hasSize(2)
        .allSatisfy(mail -> {
          assertThat(mail.message().getSubject()).startsWith("Your job alert ends on December 6");
          assertThat(mail.message().getHeader("List-Unsubscribe")).isNull();
          assertThat(ReadMail.text(mail)).contains("- Role: Welder");
        });
    assertThat(mailStatuses()).containsOnly("sent");
  }

  @Test
  void areWithdrawnWhenTheirAlertIsKept() {
    ownership.keep(jo, first);
    ownership.keep(jo, second);

    clock.pass(Duration.ofDays(1));
    deliver();

    assertThat(MAIL_SERVER.received()).isEmpty();
    assertThat(mailStatuses()).containsOnly("withdrawn");
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
    return reminders.of(mails).values().stream().map(Subscription::id).toList();
  }
}
