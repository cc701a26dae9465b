package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jobalerts.alert.Jobs;
import jobalerts.alert.Wanted;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.DropConnectionException;

/** Mail servers that refuse, break off or lose their sender. */
class RetryIT extends DeliveryFixture {

  private static final String EMAIL = "jo.secret@example.com";

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    root().addAppender(log);
    UUID jo = candidates.subscriber(EMAIL);
    match(instantAlert(jo, Wanted.role(Role.WELDER)), opening(Jobs.valid().job()));
    passGatheringWindow();
  }

  @AfterEach
  void tellsNoAddressInTheLog() {
    root().detachAppender(log);
    assertThat(
            log.list.stream()
                .map(it ->
                    it.getFormattedMessage() + ThrowableProxyUtil.asString(it.getThrowableProxy()))
                .collect(Collectors.joining("\n")))
        .doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({"MAIL,421", "MAIL,451", "RCPT,450", "RCPT,452", "DATA,451"})
  void triesATemporaryRefusalAgainUnderTheSameMessageId(String step, int code) {
    MAIL_SERVER.refuse(step, code, "4.3.0 not now, " + EMAIL);
    deliver();
    assertThat(mailStatuses()).containsExactly("waiting");
    assertThat(column("select last_error from mail"))
        .containsExactly("SMTP reply " + code + " 4.3.0");

    clock.pass(Duration.ofSeconds(11));
    deliver();
    assertThat(column("select tries from mail")).as("too early").containsExactly("1");

    clock.pass(Duration.ofSeconds(7));
    deliver();
    assertThat(column("select tries from mail")).containsExactly("2");
    MAIL_SERVER.behave((_, _) -> {});
    clock.pass(Duration.ofHours(2));
    deliver();

    assertThat(MAIL_SERVER.received()).hasSize(1);
    assertThat(MAIL_SERVER.attempts().stream().distinct()).hasSize(1);
    assertThat(mailStatuses()).containsExactly("sent");
    assertThat(matchStatuses()).containsExactly("mailed");
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT,550,5.1.1",
    "RCPT,553,5.1.3",
    "RCPT,550,5.4.1",
    "DATA,554,5.1.1",
    "DATA,552,5.3.4",
    "DATA,554,5.6.0"
  })
  void neverTriesAPermanentRefusalAgain(String step, int code, String status) {
    MAIL_SERVER.refuse(step, code, status + " no such user " + EMAIL);
    deliver();
    MAIL_SERVER.behave((_, _) -> {});
    clock.pass(Duration.ofHours(24));
    deliver();

    assertThat(MAIL_SERVER.received()).isEmpty();
    assertThat(mailStatuses()).containsExactly("rejected");
    assertThat(matchStatuses()).containsExactly("rejected");
    assertThat(column("select last_error from mail"))
        .containsExactly("SMTP reply " + code + " " + status);
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL,530,5.7.0",
    "MAIL,550,5.1.8",
    "MAIL,553,no",
    "RCPT,550,5.7.1",
    "RCPT,530,no",
    "RCPT,550,5.1.8",
    "DATA,554,5.7.1",
    "DATA,550,5.3.0",
    "DATA,554,no"
  })
  void rejectsNoMailForAFaultOfTheSender(String step, int code, String status) {
    double before = counted("jobalerts.mails.sender.refused");
    MAIL_SERVER.refuse(step, code, status + " mails of yours to " + EMAIL);
    deliver();
    assertThat(mailStatuses()).containsExactly("waiting");
    assertThat(counted("jobalerts.mails.sender.refused") - before).isEqualTo(1);
    assertThat(log.list).anyMatch(it -> it.getLevel() == Level.ERROR);

    MAIL_SERVER.behave((_, _) -> {});
    clock.pass(Duration.ofHours(71));
    deliver();

    assertThat(MAIL_SERVER.received()).hasSize(1);
    assertThat(mailStatuses()).containsExactly("sent");
  }

  @Test
  void triesAgainAfterABrokenConnection() {
    MAIL_SERVER.behave((step, _) -> {
      if (step.equals("DATA")) {
        throw new DropConnectionException(421, "bye " + EMAIL);
      }
    });
    deliver();
    assertThat(mailStatuses()).containsExactly("waiting");

    MAIL_SERVER.behave((_, _) -> {});
    clock.pass(Duration.ofMinutes(1));
    deliver();

    assertThat(MAIL_SERVER.received()).hasSize(1);
    assertThat(MAIL_SERVER.attempts().stream().distinct()).hasSize(1);
  }

  @Test
  void givesUpAfterThreeDays() {
    MAIL_SERVER.refuse("MAIL", 421, "4.3.2 not now");
    for (int hour = 0; hour < 72; hour += 2) {
      deliver();
      assertThat(mailStatuses()).as("hour " + hour).containsExactly("waiting");
      clock.pass(Duration.ofHours(2));
    }
    clock.pass(Duration.ofSeconds(1));
    deliver();

    assertThat(mailStatuses()).containsExactly("failed");
    assertThat(column("select last_error from mail"))
        .containsExactly("given up after PT72H: SMTP reply 421 4.3.2");
  }

  @Test
  void sendsAMailAgainWhoseSenderDiedAndCountsIt() {
    double before = counted("jobalerts.mails.ambiguous");
    Draft begun = begunAndSentButNotRecorded();

    clock.pass(settings.claim().minusSeconds(1));
    deliver();
    assertThat(MAIL_SERVER.attempts()).hasSize(1);
    clock.pass(Duration.ofSeconds(1));
    deliver();

    assertThat(MAIL_SERVER.attempts())
        .hasSize(2)
        .containsOnly("<" + begun.mailId() + "@job-alerts.example>");
    assertThat(mailStatuses()).containsExactly("sent");
    assertThat(counted("jobalerts.mails.ambiguous") - before).isEqualTo(1);
  }

  @Test
  void countsNoMailAsAmbiguousThatWasNotBegun() {
    double before = counted("jobalerts.mails.ambiguous");
    due.claim();

    clock.pass(settings.claim());
    deliver();

    assertThat(MAIL_SERVER.received()).hasSize(1);
    assertThat(counted("jobalerts.mails.ambiguous")).isEqualTo(before);
  }

  @Test
  void heedsNoSlowSenderWhoWantsToTryAgain() {
    Draft begun = begunAndSentButNotRecorded();
    clock.pass(settings.claim());
    List<Claim> quick = unfinished.claimAbandoned(Set.of());
    begun(quick.getFirst());

    ends.record(List.of(MailEnd.retry(begun, clock.instant(), "too slow", false)), Set.of());
    ends.record(List.of(MailEnd.rejected(begun, Set.of(), "too slow")), Set.of());

    assertThat(mailStatuses()).containsExactly("sending");
  }

  private Draft begunAndSentButNotRecorded() {
    Draft begun = begun(due.claim().getFirst());
    sendMail.send(compose.alert(begun, begun.findings()));
    assertThat(MAIL_SERVER.received()).hasSize(1);
    return begun;
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }
}
