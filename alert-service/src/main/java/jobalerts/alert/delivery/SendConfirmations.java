package jobalerts.alert.delivery;

import java.time.Clock;
import java.time.Duration;
import jobalerts.alert.subscriptions.ConfirmationDue;
import jobalerts.alert.subscriptions.Confirmations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends the mails that ask whether an alert is wanted. */
@Component
class SendConfirmations {

  private static final Logger LOG = LoggerFactory.getLogger(SendConfirmations.class);
  private static final int MOST_TRIES = 12;
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final Confirmations confirmations;
  private final ComposeMails compose;
  private final SendMail send;
  private final DeliverySettings settings;
  private final Clock clock;

  SendConfirmations(
      Confirmations confirmations,
      ComposeMails compose,
      SendMail send,
      DeliverySettings settings,
      Clock clock) {
    this.confirmations = confirmations;
    this.compose = compose;
    this.send = send;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${alert.delivery.poll:1s}")
  void sendDue() {
    confirmations.claim(settings.batch(), LEASE).forEach(this::send);
  }

  private void send(ConfirmationDue due) {
    switch (send.send(compose.confirmation(due))) {
      case SendOutcome.Accepted _ -> confirmations.sent(due.subscriptionId());
      case SendOutcome.Refused(String reason) -> drop(due, reason);
      case SendOutcome.Later(String reason) -> {
        if (due.tries() >= MOST_TRIES) {
          drop(due, reason);
        } else {
          Duration wait = Duration.ofSeconds(10L << Math.min(due.tries() - 1, 8));
          confirmations.failed(due.subscriptionId(), clock.instant().plus(wait));
        }
      }
    }
  }

  private void drop(ConfirmationDue due, String reason) {
    LOG.warn("Subscription {} can not be confirmed: {}", due.subscriptionId(), reason);
    confirmations.failed(due.subscriptionId(), null);
  }
}
