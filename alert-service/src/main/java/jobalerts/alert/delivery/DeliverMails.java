package jobalerts.alert.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Claims what is due, sends it and records what became of it, batch by batch. */
@Component
class DeliverMails implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DeliverMails.class);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final int FIRST_WAIT_SECONDS = 15;

  private final DueMails mails;
  private final Drafts drafts;
  private final ComposeMails compose;
  private final SendMail send;
  private final DeliverySettings settings;
  private final MeterRegistry metrics;
  private final Clock clock;
  private final ExecutorService connections;

  DeliverMails(
      DueMails mails,
      Drafts drafts,
      ComposeMails compose,
      SendMail send,
      DeliverySettings settings,
      MeterRegistry metrics,
      Clock clock) {
    this.mails = mails;
    this.drafts = drafts;
    this.compose = compose;
    this.send = send;
    this.settings = settings;
    this.metrics = metrics;
    this.clock = clock;
    this.connections = Executors.newFixedThreadPool(settings.connections());
  }

  @Scheduled(fixedDelayString = "${alert.delivery.poll:1s}")
  void deliver() {
    boolean more = true;
    while (more && !connections.isShutdown()) {
      more = deliver(claimAbandoned());
      more |= deliver(mails.claimWaiting());
      more |= deliver(mails.claimNew());
    }
  }

  private List<UUID> claimAbandoned() {
    List<UUID> abandoned = mails.claimAbandoned();
    if (!abandoned.isEmpty()) {
      LOG.warn("{} mails may have been sent by a sender that died", abandoned.size());
      metrics.counter("jobalerts.mails.ambiguous").increment(abandoned.size());
    }
    if (settings.ambiguous() == DeliverySettings.Ambiguous.HOLD) {
      abandoned.forEach(mails::held);
      return List.of();
    }
    return abandoned;
  }

  private boolean deliver(List<UUID> claimed) {
    List<Future<?>> running = new ArrayList<>();
    for (Draft draft : drafts.load(claimed)) {
      running.add(connections.submit(() -> deliver(draft)));
    }
    for (Future<?> one : running) {
      try {
        one.get();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return false;
      } catch (java.util.concurrent.ExecutionException e) {
        // The claim runs out and the mail is tried again; the others are not held up.
        LOG.error("A mail could not be delivered", e.getCause());
      }
    }
    return claimed.size() == settings.batch();
  }

  private void deliver(Draft draft) {
    List<Draft.Finding> findings = draft.findings();
    if (findings.isEmpty()) {
      mails.withdrawn(draft.mailId());
      count("withdrawn");
      return;
    }
    List<ToldMatch> told = draft.told(findings);
    switch (send.send(compose.alert(draft, findings))) {
      case SendOutcome.Accepted _ -> {
        mails.sent(draft.mailId(), told);
        count("sent");
      }
      case SendOutcome.Refused(String reason) -> reject(draft, told, reason);
      case SendOutcome.Later(String reason) -> {
        if (draft.createdAt().plus(settings.giveUpAfter()).isBefore(clock.instant())) {
          reject(draft, told, "given up after " + settings.giveUpAfter() + ": " + reason);
        } else {
          mails.retry(draft.mailId(), nextTry(draft.tries()), reason);
          count("retried");
          LOG.info("Mail {} is tried again: {}", draft.mailId(), reason);
        }
      }
    }
  }

  private void reject(Draft draft, List<ToldMatch> told, String reason) {
    mails.rejected(draft.mailId(), told, reason);
    count("rejected");
    LOG.warn("Mail {} is not sent: {}", draft.mailId(), reason);
  }

  /** 15 s, 30 s, 1 min … an hour, each give or take a fifth, so that a queue spreads. */
  private Instant nextTry(int tries) {
    long seconds = (long) FIRST_WAIT_SECONDS << Math.min(tries - 1, 10);
    long capped = Math.min(seconds, LONGEST_WAIT.toSeconds());
    double spread = 0.8 + 0.4 * ThreadLocalRandom.current().nextDouble();
    return clock.instant().plusMillis((long) (capped * 1000 * spread));
  }

  private void count(String outcome) {
    metrics.counter("jobalerts.mails", "outcome", outcome).increment();
  }

  /** Lets the mails under way end, so that a stopped service leaves no ambiguous one. */
  @Override
  public void close() {
    connections.close();
  }
}
