package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jobalerts.alert.Jobs;
import jobalerts.alert.Wanted;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A service that rather sends never than twice. */
@TestPropertySource(properties = "alert.delivery.ambiguous=hold")
class HeldMailsIT extends DeliveryFixture {

  @BeforeEach
  void match() {
    UUID jo = candidates.subscriber("jo@example.com");
    match(instantAlert(jo, Wanted.role(Role.WELDER)), opening(Jobs.valid().job()));
    passGatheringWindow();
  }

  @Test
  void holdsAMailWhoseSenderDied() {
    double before = counted("jobalerts.mails.ambiguous");
    Draft begun = begun(due.claim().getFirst());
    sendMail.send(compose.alert(begun, begun.findings()));
    clock.pass(settings.claim());

    deliver();

    assertThat(MAIL_SERVER.attempts()).hasSize(1);
    assertThat(mailStatuses()).containsExactly("held");
    assertThat(matchStatuses()).containsExactly("held");
    assertThat(column("select ambiguous from mail")).containsExactly("1");
    assertThat(counted("jobalerts.mails.ambiguous") - before).isEqualTo(1);
  }

  @Test
  void believesTheSlowSenderWhoSaysThatItWasSent() {
    Draft begun = begun(due.claim().getFirst());
    clock.pass(settings.claim());
    deliver();
    assertThat(mailStatuses()).containsExactly("held");

    ends.record(List.of(MailEnd.sent(begun, begun.postings())), Set.of());

    assertThat(mailStatuses()).containsExactly("sent");
    assertThat(matchStatuses()).containsExactly("mailed");
  }
}
