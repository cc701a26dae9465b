package jobalerts.alert.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import jobalerts.alert.mail.MailClass;
import jobalerts.alert.mail.Suppressions;
import jobalerts.alert.subscriptions.ConfirmationDue;
import jobalerts.alert.subscriptions.Confirmations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends the mails that ask whether an alert is wanted. */
@Component
class SendConfirmations {

  private static final Logger LOG = LoggerFactory.getLogger(SendConfirmations.class);
  private static final int MOST_TRIES = 12;
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final RetryTimes RETRY_TIMES =
      new RetryTimes(Duration.ofSeconds(10), Duration.ofHours(1), new Random());

  private final Confirmations confirmations;
  private final ComposeMails compose;
  private final SendMail send;
  private final Suppressions suppressions;
  private final Clock clock;
  private volatile boolean closing;

  SendConfirmations(
      Confirmations confirmations,
      ComposeMails compose,
      SendMail send,
      Suppressions suppressions,
      Clock clock) {
    this.confirmations = confirmations;
    this.compose = compose;
    this.send = send;
    this.suppressions = suppressions;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${alert.delivery.poll:1s}")
  void sendDue() {
    // One at a time: of several, the last one's lease could run out behind a slow mail server.
    List<ConfirmationDue> claimed = claimOne();
    while (!claimed.isEmpty()) {
      claimed.forEach(this::send);
      claimed = claimOne();
    }
  }

  private List<ConfirmationDue> claimOne() {
    return closing ? List.of() : confirmations.claim(1, LEASE);
  }

  @EventListener(ContextClosedEvent.class)
  void closing() {
    closing = true;
  }

  private void send(ConfirmationDue due) {
    if (!suppressions.blocked(MailClass.CONFIRMATION, List.of(due.email())).isEmpty()) {
      drop(due, "its address is suppressed");
      return;
    }
    Mail mail;
    try {
      mail = compose.confirmation(due);
    } catch (DataIntegrityViolationException _) {
      LOG.info("Subscription {} was deleted meanwhile", due.subscriptionId());
      return;
    }
    // Of these mails only the alert is kept, so that is what a bounce is to name.
    switch (send.send(mail, due.subscriptionId())) {
      case SendOutcome.Accepted _ -> confirmations.sent(due.subscriptionId());
      case SendOutcome.Refused(String reason) -> drop(due, reason);
      case SendOutcome.Later(String reason) -> later(due, reason);
      // A second mail that asks does no harm.
      case SendOutcome.Unknown(String reason) -> later(due, reason);
    }
  }

  private void later(ConfirmationDue due, String reason) {
    if (due.tries() >= MOST_TRIES) {
      drop(due, reason);
      return;
    }
    confirmations.failed(due.subscriptionId(), RETRY_TIMES.after(due.tries(), clock.instant()));
    LOG.info("Subscription {} is to be confirmed later: {}", due.subscriptionId(), reason);
  }

  private void drop(ConfirmationDue due, String reason) {
    LOG.warn("Subscription {} can not be confirmed: {}", due.subscriptionId(), reason);
    confirmations.failed(due.subscriptionId(), null);
  }
}
