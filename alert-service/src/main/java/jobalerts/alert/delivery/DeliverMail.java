package jobalerts.alert.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Writes one mail, hands it over and records what became of it. */
@Component
class DeliverMail {

  private static final Logger LOG = LoggerFactory.getLogger(DeliverMail.class);

  private final ComposeMails compose;
  private final SendMail send;
  private final MailEnds ends;
  private final DeliverySettings settings;
  private final MeterRegistry metrics;
  private final Clock clock;
  private final RetryTimes retryTimes =
      new RetryTimes(Duration.ofSeconds(15), Duration.ofHours(1), new Random());

  DeliverMail(
      ComposeMails compose,
      SendMail send,
      MailEnds ends,
      DeliverySettings settings,
      MeterRegistry metrics,
      Clock clock) {
    this.compose = compose;
    this.send = send;
    this.ends = ends;
    this.settings = settings;
    this.metrics = metrics;
    this.clock = clock;
  }

  void deliver(Draft draft) {
    List<Draft.Finding> findings = draft.findings();
    if (findings.isEmpty()) {
      ends.withdrawn(draft);
      count("withdrawn");
      return;
    }
    Set<UUID> told =
        findings.stream()
            .flatMap(finding -> finding.twins().stream())
            .collect(Collectors.toUnmodifiableSet());
    Mail mail;
    try {
      mail = compose.alert(draft, findings);
    } catch (DataIntegrityViolationException _) {
      // Its unsubscribe link could not be stored: there is nobody left to unsubscribe.
      LOG.info("Mail {} has lost its subscriber", draft.mailId());
      return;
    } catch (RuntimeException e) {
      LOG.error("Mail {} can not be written", draft.mailId(), e);
      later(draft, told, "can not be written: " + e.getClass().getSimpleName());
      return;
    }
    switch (send.send(mail)) {
      case SendOutcome.Accepted _ -> {
        ends.sent(draft, told);
        count("sent");
      }
      case SendOutcome.Refused(String reason) -> reject(draft, told, reason);
      case SendOutcome.Later(String reason) -> later(draft, told, reason);
      // It stays begun: when its claim runs out it is counted as ambiguous.
      case SendOutcome.Unknown(String reason) ->
          LOG.warn("Mail {} may have been sent: {}", draft.mailId(), reason);
    }
  }

  private void later(Draft draft, Set<UUID> told, String reason) {
    Instant now = clock.instant();
    if (draft.createdAt().plus(settings.giveUpAfter()).isBefore(now)) {
      reject(draft, told, "given up after " + settings.giveUpAfter() + ": " + reason);
      return;
    }
    ends.retry(draft, retryTimes.after(draft.tries(), now), reason);
    count("retried");
    LOG.info("Mail {} is tried again: {}", draft.mailId(), reason);
  }

  private void reject(Draft draft, Set<UUID> told, String reason) {
    ends.rejected(draft, told, reason);
    count("rejected");
    LOG.warn("Mail {} is not sent: {}", draft.mailId(), reason);
  }

  private void count(String outcome) {
    metrics.counter("jobalerts.mails", "outcome", outcome).increment();
  }
}
