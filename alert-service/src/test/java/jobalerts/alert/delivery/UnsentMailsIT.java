package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import jobalerts.alert.Jobs;
import jobalerts.alert.Wanted;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class UnsentMailsIT extends DeliveryFixture {

  @Autowired private UnsentMails unsent;

  @BeforeEach
  void match() {
    UUID jo = candidates.subscriber("jo@example.com");
    match(instantAlert(jo, Wanted.role(Role.WELDER)), opening(Jobs.valid().job()));
    passGatheringWindow();
  }

  @Test
  void showsWhatWasRejectedAndSendsItOnDemand() {
    MAIL_SERVER.refuse("RCPT", 550, "5.4.1 no such user");
    deliver();
    MAIL_SERVER.behave((_, _) -> {});
    EndedMail rejected = unsent.newest("rejected").getFirst();
    assertThat(rejected.lastError()).isEqualTo("SMTP reply 550 5.4.1");

    assertThat(unsent.retry(rejected.id())).isTrue();
    deliver();

    assertThat(MAIL_SERVER.received()).hasSize(1);
    assertThat(mailStatuses()).containsExactly("sent");
    assertThat(matchStatuses()).containsExactly("mailed");
    assertThat(unsent.newest("rejected")).isEmpty();
  }

  @Test
  void sendsNothingMoreToAMailboxThatThereIsNot() {
    MAIL_SERVER.refuse("RCPT", 550, "5.1.1 no such user");
    deliver();
    MAIL_SERVER.behave((_, _) -> {});
    UUID jo = UUID.fromString(column("select id from subscriber").getFirst());
    match(instantAlert(jo, Wanted.role(Role.WELDER)), opening(Jobs.valid().title("Other").job()));
    passGatheringWindow();

    deliver();

    assertThat(MAIL_SERVER.received()).isEmpty();
    assertThat(mailStatuses()).containsExactly("rejected", "suppressed");
  }

  @Test
  void sendsNothingAgainThatWasSent() {
    deliver();
    UUID sent = UUID.fromString(column("select id from mail").getFirst());

    assertThat(unsent.retry(sent)).isFalse();
    assertThat(unsent.retry(UUID.randomUUID())).isFalse();
    deliver();

    assertThat(MAIL_SERVER.received()).hasSize(1);
  }
}
