package jobalerts.alert.delivery;

import static jobalerts.alert.Schedules.usual;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jobalerts.alert.Wanted;
import jobalerts.alert.mail.MailClass;
import jobalerts.alert.mail.Reason;
import jobalerts.alert.mail.ReturnPaths;
import jobalerts.alert.mail.Sent;
import jobalerts.alert.mail.Suppressions;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.alert.subscriptions.EmailAddress;
import jobalerts.alert.subscriptions.Purpose;
import jobalerts.alert.subscriptions.SignUp;
import jobalerts.alert.subscriptions.Tokens;
import jobalerts.common.vocabulary.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.subethamail.smtp.RejectException;

@TestPropertySource(
    properties = {
      "alert.mail.bounces.domain=bounces.example",
      "alert.mail.bounces.key=0123456789abcdef0123456789abcdef"
    })
class SendConfirmationsIT extends DeliveryFixture {

  private static final EmailAddress JO = new EmailAddress("jo@example.com");
  private static final Criteria WELDER = Wanted.role(Role.WELDER);

  @Autowired SignUp signUp;
  @Autowired Tokens tokens;
  @Autowired SendConfirmations confirmations;
  @Autowired Suppressions suppressions;
  @Autowired ReturnPaths returnPaths;

  @Test
  void asksOnceWhetherTheAlertIsWanted() throws Exception {
    signUp.request(JO, WELDER, usual(Cadence.DAILY));

    confirmations.sendDue();
    clock.pass(Duration.ofDays(1));
    confirmations.sendDue();

    assertThat(MAIL_SERVER.received()).hasSize(1);
    MailServer.Received mail = MAIL_SERVER.received().getFirst();
    assertThat(mail.to()).containsExactly("jo@example.com");
    assertThat(ReadMail.text(mail)).contains("- Role: Welder\n- Mails: Once a day\n");
    assertThat(mail.message().getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.message().getHeader("List-Unsubscribe")).as("there is no list yet").isNull();
  }

  @Test
  void leadsToTheButtonThatConfirms() {
    signUp.request(JO, WELDER, usual(Cadence.DAILY));
    confirmations.sendDue();
    MailServer.Received mail = MAIL_SERVER.received().getFirst();

    String link = Jsoup.parse(ReadMail.html(mail)).select("a").attr("href");

    assertThat(ReadMail.text(mail)).contains(link);
    assertThat(tokens.find(Purpose.CONFIRM, link.substring(link.lastIndexOf('/') + 1))).isPresent();
  }

  @Test
  void carriesNoTextThatAStrangerWrote() {
    signUp.request(
        JO,
        Wanted.nothing()
            .roles(Role.WELDER)
            .experience(5)
            .experienceFrom(2)
            .all("URGENT")
            .any("visit evil.example", "<b>x</b>", "a\r\nBcc: eve@example.com")
            .none("hostile")
            .notAt("Call 555-0100", "Evil Inc")
            .criteria(),
        usual(Cadence.DAILY));
    confirmations.sendDue();
    MailServer.Received mail = MAIL_SERVER.received().getFirst();

    assertThat(ReadMail.text(mail))
        .contains(
            """
            - Role: Welder
            - Experience: 2 to 5 years
            - Keywords: 4 of your choice
            - Words to avoid: 1 of your choice
            - Employers to avoid: 2 of your choice
            - Mails: Once a day
            """);
    assertThat(List.of(ReadMail.text(mail), ReadMail.html(mail)))
        .allSatisfy(text ->
            assertThat(text)
                .doesNotContainIgnoringCase(
                    "urgent", "visit", "<b>", "Bcc:", "hostile", "555-0100", "Evil Inc"));
  }

  @Test
  void neverTriesAPermanentRefusalAgain() {
    signUp.request(JO, WELDER, usual(Cadence.DAILY));
    MAIL_SERVER.refuse("RCPT", 550, "5.1.1 no such user");
    confirmations.sendDue();

    MAIL_SERVER.reset();
    clock.pass(Duration.ofDays(1));
    confirmations.sendDue();

    assertThat(MAIL_SERVER.received()).isEmpty();
  }

  @Test
  void triesATemporaryRefusalAgain() {
    signUp.request(JO, WELDER, usual(Cadence.DAILY));
    MAIL_SERVER.refuse("RCPT", 450, "4.2.1 greylisted");
    confirmations.sendDue();

    MAIL_SERVER.reset();
    clock.pass(Duration.ofSeconds(7));
    confirmations.sendDue();
    assertThat(MAIL_SERVER.received()).as("too early").isEmpty();
    clock.pass(Duration.ofSeconds(5));
    confirmations.sendDue();

    assertThat(MAIL_SERVER.received()).hasSize(1);
  }

  @Test
  void letsOneRefusalHoldUpNoOther() {
    MAIL_SERVER.behave((step, address) -> {
      if (step.equals("RCPT") && address.startsWith("jo@")) {
        throw new RejectException(450, "not now");
      }
    });
    signUp.request(JO, WELDER, usual(Cadence.DAILY));
    clock.pass(Duration.ofMillis(1));
    signUp.request(new EmailAddress("al@example.com"), WELDER, usual(Cadence.DAILY));

    confirmations.sendDue();

    assertThat(MAIL_SERVER.received()).hasSize(1);
  }

  @Test
  void asksNobodyWhomAnOperatorSuppressed() {
    suppressions.add(JO.value(), Reason.OPERATOR, null, null);
    signUp.request(JO, WELDER, usual(Cadence.DAILY));

    confirmations.sendDue();
    clock.pass(Duration.ofDays(1));
    confirmations.sendDue();

    assertThat(MAIL_SERVER.received()).isEmpty();
  }

  @Test
  void hasABounceNameTheAlert() {
    signUp.request(JO, WELDER, usual(Cadence.DAILY));

    confirmations.sendDue();

    UUID alert =
        jdbc.sql("select id from subscription")
            .query((row, _) -> row.getObject(1, UUID.class))
            .single();
    assertThat(returnPaths.read(MAIL_SERVER.received().getFirst().from()))
        .contains(new Sent(MailClass.CONFIRMATION, alert));
  }
}
