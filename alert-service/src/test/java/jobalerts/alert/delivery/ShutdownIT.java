package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jobalerts.alert.Jobs;
import jobalerts.alert.Wanted;
import jobalerts.common.vocabulary.Role;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.test.context.TestPropertySource;
import org.subethamail.smtp.RejectException;

/** A slow mail server, and a service that stops or goes on beside it. */
@TestPropertySource(properties = "alert.delivery.connections=2")
class ShutdownIT extends DeliveryFixture {

  private static final int MAILS = 20;

  @Autowired private TaskScheduler scheduler;

  @Test
  void endsTheMailsUnderWayAndGivesTheOthersBack() throws Exception {
    for (int i = 0; i < MAILS; i++) {
      UUID subscriber = candidates.subscriber("c" + i + "@example.com");
      match(instantAlert(subscriber, Wanted.role(Role.WELDER)), opening(Jobs.valid().job()));
    }
    passGatheringWindow();
    CountDownLatch answer = answerOnlyAfter();
    CompletableFuture<Void> delivering;
    try (DeliverMails stopping = new DeliverMails(due, unfinished, ownLine(), settings, metrics)) {
      delivering = CompletableFuture.runAsync(stopping::deliver);
      Awaitility.await().until(() -> MAIL_SERVER.attempts().size() >= settings.connections());

      stopping.closing();
      answer.countDown();
    }
    delivering.get(5, TimeUnit.SECONDS);

    int sent = MAIL_SERVER.received().size();
    assertThat(sent).isBetween(settings.connections(), MAILS - 1);
    assertThat(mailStatuses().stream().filter("sent"::equals)).hasSize(sent);
    assertThat(unfinished.claimWaiting()).as("at once, by others").hasSize(MAILS - sent);
  }

  @Test
  void letsNoScheduledStepWaitForAnother() {
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch ran = new CountDownLatch(1);
    var slow = scheduler.scheduleWithFixedDelay(() -> await(end), Duration.ofMillis(10));
    var quick = scheduler.scheduleWithFixedDelay(ran::countDown, Duration.ofMillis(10));
    try {
      assertThat(await(ran)).isTrue();
    } finally {
      end.countDown();
      slow.cancel(false);
      quick.cancel(false);
    }
  }

  private SendingLine ownLine() {
    return new SendingLine(unfinished, drafts, deliverMail, recordEnds, pacing, settings);
  }

  private static CountDownLatch answerOnlyAfter() {
    CountDownLatch answer = new CountDownLatch(1);
    MAIL_SERVER.behave((step, _) -> {
      if (step.equals("DATA") && !await(answer)) {
        throw new RejectException(451, "nobody let it go on");
      }
    });
    return answer;
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(1_500, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
