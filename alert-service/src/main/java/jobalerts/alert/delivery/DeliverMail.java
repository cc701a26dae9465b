package jobalerts.alert.delivery;

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
import org.springframework.stereotype.Component;

/** Writes one mail, hands it over and tells what became of it. */
@Component
class DeliverMail {

  private static final Logger LOG = LoggerFactory.getLogger(DeliverMail.class);

  private final ComposeMails compose;
  private final SendMail send;
  private final DueTimes dueTimes;
  private final DeliverySettings settings;
  private final Clock clock;
  private final RetryTimes retryTimes;

  DeliverMail(
      ComposeMails compose,
      SendMail send,
      DueTimes dueTimes,
      DeliverySettings settings,
      Clock clock) {
    this.compose = compose;
    this.send = send;
    this.dueTimes = dueTimes;
    this.settings = settings;
    this.clock = clock;
    this.retryTimes = new RetryTimes(settings.retryFirst(), settings.retryLongest(), new Random());
  }

  MailEnd deliver(Draft draft) {
    if (draft.suppressed()) {
      return MailEnd.suppressed(draft);
    }
    Instant now = clock.instant();
    Instant awake = dueTimes.outOfQuietHours(draft.schedules(), now);
    // It was due before them, and held up by an outage or a refusal.
    return awake.isAfter(now)
        ? MailEnd.retry(draft, awake, "its reader has quiet hours", false)
        : attempt(draft);
  }

  private MailEnd attempt(Draft draft) {
    try {
      List<Draft.Finding> findings = draft.findings();
      return findings.isEmpty() ? MailEnd.withdrawn(draft) : attempt(draft, findings);
    } catch (RuntimeException e) {
      LOG.error("Mail {} can not be written", draft.mailId(), e);
      String reason = "can not be written: " + e.getClass().getSimpleName();
      return later(draft, draft.postings(), reason, false);
    }
  }

  private MailEnd attempt(Draft draft, List<Draft.Finding> findings) {
    Set<UUID> told =
        findings.stream()
            .flatMap(finding -> finding.twins().stream())
            .collect(Collectors.toUnmodifiableSet());
    return switch (send.send(compose.alert(draft, findings))) {
      case SendOutcome.Accepted _ -> MailEnd.sent(draft, told);
      case SendOutcome.Refused(String reason) -> MailEnd.rejected(draft, told, reason);
      case SendOutcome.Later(String reason) -> later(draft, told, reason, false);
      case SendOutcome.Unknown(String reason) -> unknown(draft, told, reason);
    };
  }

  private MailEnd unknown(Draft draft, Set<UUID> told, String reason) {
    return switch (settings.ambiguous()) {
      case RESEND -> later(draft, told, reason, true);
      case HOLD -> MailEnd.held(draft, told, reason);
    };
  }

  private MailEnd later(Draft draft, Set<UUID> told, String reason, boolean doubtful) {
    Instant now = clock.instant();
    Duration giveUpAfter = settings.giveUpAfter();
    if (draft.createdAt().plus(giveUpAfter).isBefore(now)) {
      return MailEnd.failed(draft, told, "given up after " + giveUpAfter + ": " + reason, doubtful);
    }
    return MailEnd.retry(draft, retryTimes.after(draft.tries(), now), reason, doubtful);
  }
}
