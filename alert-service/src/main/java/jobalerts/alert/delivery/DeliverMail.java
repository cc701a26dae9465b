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
  private final ComposeReminder composeReminder;
  private final SendMail send;
  private final DueTimes dueTimes;
  private final DeliverySettings settings;
  private final Clock clock;
  private final RetryTimes retryTimes;

  DeliverMail(
      ComposeMails compose,
      ComposeReminder composeReminder,
      SendMail send,
      DueTimes dueTimes,
      DeliverySettings settings,
      Clock clock) {
    this.compose = compose;
    this.composeReminder = composeReminder;
    this.send = send;
    this.dueTimes = dueTimes;
    this.settings = settings;
    this.clock = clock;
    this.retryTimes = new RetryTimes(settings.retryFirst(), settings.retryLongest(), new Random());
  }

  MailEnd deliver(Begun mail) {
    if (mail.envelope().suppressed()) {
      return MailEnd.suppressed(mail);
    }
    Instant now = clock.instant();
    Instant awake = dueTimes.outOfQuietHours(mail.schedules(), now);
    // It was due before them, and held up by an outage or a refusal.
    return awake.isAfter(now)
        ? MailEnd.retry(mail, awake, "its reader has quiet hours", false)
        : attempt(mail);
  }

  private MailEnd attempt(Begun mail) {
    try {
      return switch (mail) {
        case Draft draft -> tell(draft, draft.findings());
        case Reminder reminder -> send(mail, Set.of(), composeReminder.reminder(reminder));
      };
    } catch (RuntimeException e) {
      LOG.error("Mail {} can not be written", mail.mailId(), e);
      String reason = "can not be written: " + e.getClass().getSimpleName();
      return later(mail, mail.postings(), reason, false);
    }
  }

  private MailEnd tell(Draft draft, List<Draft.Finding> findings) {
    if (findings.isEmpty()) {
      return MailEnd.withdrawn(draft);
    }
    Set<UUID> told =
        findings.stream()
            .flatMap(finding -> finding.twins().stream())
            .collect(Collectors.toUnmodifiableSet());
    return send(draft, told, compose.alert(draft, findings));
  }

  private MailEnd send(Begun mail, Set<UUID> told, Mail written) {
    return switch (send.send(written)) {
      case SendOutcome.Accepted _ -> MailEnd.sent(mail, told);
      case SendOutcome.Refused(String reason) -> MailEnd.rejected(mail, told, reason);
      case SendOutcome.Later(String reason) -> later(mail, told, reason, false);
      case SendOutcome.Unknown(String reason) -> unknown(mail, told, reason);
    };
  }

  private MailEnd unknown(Begun mail, Set<UUID> told, String reason) {
    return switch (settings.ambiguous()) {
      case RESEND -> later(mail, told, reason, true);
      case HOLD -> MailEnd.held(mail, told, reason);
    };
  }

  private MailEnd later(Begun mail, Set<UUID> told, String reason, boolean doubtful) {
    Instant now = clock.instant();
    Duration giveUpAfter = settings.giveUpAfter();
    if (mail.envelope().createdAt().plus(giveUpAfter).isBefore(now)) {
      return MailEnd.failed(mail, told, "given up after " + giveUpAfter + ": " + reason, doubtful);
    }
    Instant again = retryTimes.after(mail.envelope().tries(), now);
    return MailEnd.retry(mail, again, reason, doubtful);
  }
}
