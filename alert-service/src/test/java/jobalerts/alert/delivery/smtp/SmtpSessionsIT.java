package jobalerts.alert.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jobalerts.alert.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails to a server that goes along with pipelining, and to one that does not. */
@ParameterizedClass
@ValueSource(booleans = {true, false})
class SmtpSessionsIT {

  private static final String MAIL = "Subject: Jobs\r\n\r\nWelder\r\n";
  private static final Duration IDLE = Duration.ofSeconds(20);

  @Parameter boolean pipelining;

  private final TestClock clock = new TestClock();
  private ScriptedServer server;
  private SmtpSessions sessions;

  @BeforeEach
  void connect() throws IOException {
    server = new ScriptedServer(pipelining);
    sessions = sessions(new SmtpSettings(4, 100, IDLE));
  }

  @AfterEach
  void disconnect() throws IOException {
    sessions.close();
    server.close();
  }

  @Test
  void handsOneMailOverAfterTheOther() {
    for (int i = 0; i < 3; i++) {
      assertThat(send()).isEqualTo(new Handover.Taken());
    }

    assertThat(server.mails()).containsExactly(MAIL, MAIL, MAIL);
    assertThat(server.connections()).isEqualTo(1);
    assertThat(server.commands().subList(0, 3))
        .containsExactly("MAIL FROM:<us@jobs.example>", "RCPT TO:<jo@example.com>", "DATA");
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL,SENDER,451 4.3.0 later",
    "MAIL,SENDER,553 5.1.8 no",
    "RCPT,RECIPIENT,450 4.2.1 later",
    "RCPT,RECIPIENT,550 5.1.1 no",
    "DATA,CONTENT,451 4.3.0 later",
    ".,CONTENT,554 5.6.0 no"
  })
  void tellsWhichStepWasRefusedAndGoesOn(String command, Reply.Step step, String answer) {
    server.answer(command, answer);
    if (command.equals("MAIL") || command.equals("RCPT")) {
      server.answer("DATA", "503 5.5.1 no recipients");
    }

    assertThat(send())
        .isEqualTo(
            new Handover.Refused(
                new Reply(step, Integer.parseInt(answer.substring(0, 3)), answer.substring(4, 9))));

    server.answerPolitely();
    assertThat(send()).isEqualTo(new Handover.Taken());
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void givesAnEmptyContentToAServerThatRefusedTheRecipientAndAsksForIt() {
    server.answer("RCPT", "550 5.1.1 no such user");

    assertThat(send())
        .isEqualTo(new Handover.Refused(new Reply(Reply.Step.RECIPIENT, 550, "5.1.1")));

    server.answerPolitely();
    assertThat(send()).isEqualTo(new Handover.Taken());
    assertThat(server.mails().getLast()).isEqualTo(MAIL);
    assertThat(server.mails().subList(0, server.mails().size() - 1)).allMatch(String::isEmpty);
    assertThat(server.connections()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA"})
  void knowsThatNothingWasSentWhenTheConnectionBreaksEarly(String command) {
    server.answer(command, ScriptedServer.DROP);

    assertThat(send()).isInstanceOf(Handover.Broken.class);
    assertThat(server.mails()).isEmpty();
  }

  @Test
  void knowsThatNobodyKnowsWhenTheAnswerToTheEndIsMissing() {
    server.answer(".", ScriptedServer.DROP);

    assertThat(send()).isInstanceOf(Handover.Unknown.class);
  }

  @Test
  void doesNotKnowWhenTheAnswerIsNoSmtp() {
    server.answer(".", "nonsense");

    assertThat(send()).isInstanceOf(Handover.Unknown.class);
  }

  @Test
  void leavesASessionThatTheServerCloses() {
    server.answer("RCPT", "421 4.3.2 going down");
    server.answer("DATA", "421 4.3.2 going down");
    assertThat(send())
        .isEqualTo(new Handover.Refused(new Reply(Reply.Step.RECIPIENT, 421, "4.3.2")));

    server.answerPolitely();
    assertThat(send()).isEqualTo(new Handover.Taken());
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void sendsAtOnceOverAnotherSessionWhenTheServerLeftAnIdleOne() throws IOException {
    send();
    server.hangUp();

    assertThat(send()).isEqualTo(new Handover.Taken());
    assertThat(server.mails()).hasSize(2);
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void sendsAtOnceOverAnotherSessionWhenTheServerSaysThatItWaitedTooLong() {
    send();
    server.answer("MAIL", "421 4.4.2 timeout");

    assertThat(send())
        .as("the second session hears it too")
        .isEqualTo(new Handover.Refused(new Reply(Reply.Step.SENDER, 421, "4.4.2")));
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void closesSessionsThatFallIdle() {
    send();
    clock.pass(IDLE.plusMillis(1));
    sessions.closeIdle();
    send();

    assertThat(server.connections()).isEqualTo(2);
    assertThat(server.commands()).contains("QUIT");
  }

  @Test
  void closesASessionAfterItsNumberOfMails() {
    sessions = sessions(new SmtpSettings(4, 2, IDLE));
    for (int i = 0; i < 5; i++) {
      send();
    }

    assertThat(server.connections()).isEqualTo(3);
  }

  @Test
  void holdsNoMoreSessionsThanItMay() throws ExecutionException, InterruptedException {
    List<Future<Handover>> sent = new ArrayList<>();
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        sent.add(many.submit(this::send));
      }
    }

    for (Future<Handover> one : sent) {
      assertThat(one.get()).isEqualTo(new Handover.Taken());
    }
    assertThat(server.mails()).hasSize(200);
    assertThat(server.connections()).isBetween(1, 4);
  }

  private Handover send() {
    return sessions.send(
        "us@jobs.example", "jo@example.com", MAIL.getBytes(StandardCharsets.US_ASCII));
  }

  private SmtpSessions sessions(SmtpSettings settings) {
    JavaMailSenderImpl configured = new JavaMailSenderImpl();
    configured.setHost("localhost");
    configured.setPort(server.port());
    configured.getJavaMailProperties().setProperty("mail.smtp.localhost", "localhost");
    configured.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
    configured.getJavaMailProperties().setProperty("mail.smtp.writetimeout", "5000");
    return new SmtpSessions(configured, settings, clock);
  }
}
