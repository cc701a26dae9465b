package jobalerts.alert.mail.bounces;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobalerts.alert.mail.BounceVerdict;
import jobalerts.alert.mail.PausedDomains;
import jobalerts.alert.mail.Reason;
import jobalerts.alert.mail.ReturnPaths;
import jobalerts.alert.mail.Sent;
import jobalerts.alert.mail.Suppressions;
import jobalerts.alert.subscriptions.Ownership;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Draws the consequences of a report, once: an address without a mailbox is suppressed, a refusal
 * by policy counts against the domain, a complaint ends all alerts of who complained.
 *
 * <p>Anyone can write a report. It is believed if it names a mail of ours by what only the mail's
 * receivers know, its signed return path or its Message-ID, and no other recipient than it had.
 */
@Component
public class ActOnReport {

  /** What came of a report. */
  public enum Outcome {
    ACTED,
    /** It says nothing that anything follows from. */
    NOTHING,
    /** It was acted on before. */
    KNOWN,
    /** No mail of ours is about it, as if it was forged. */
    NOT_OURS,
    /** The mail did not go to the recipient that it names. */
    OTHER_RECIPIENT
  }

  private static final Pattern OWN_MESSAGE_ID =
      Pattern.compile(
          "<?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@[^@]{1,255}");

  private final ReturnPaths paths;
  private final SentMails mails;
  private final Suppressions suppressions;
  private final PausedDomains domains;
  private final Ownership ownership;
  private final TransactionOperations transaction;
  private final MeterRegistry metrics;

  ActOnReport(
      ReturnPaths paths,
      SentMails mails,
      Suppressions suppressions,
      PausedDomains domains,
      Ownership ownership,
      TransactionOperations transaction,
      MeterRegistry metrics) {
    this.paths = paths;
    this.mails = mails;
    this.suppressions = suppressions;
    this.domains = domains;
    this.ownership = ownership;
    this.transaction = transaction;
    this.metrics = metrics;
  }

  /** What came of it; of several failures the one that had the most consequence. */
  public Outcome act(Report report) {
    Outcome outcome =
        switch (report) {
          case Report.Bounced it -> bounced(it);
          case Report.Complained it -> it.unwanted() ? complained(it) : Outcome.NOTHING;
          case Report.Nothing _, Report.Unreadable _ -> Outcome.NOTHING;
        };
    count(report, outcome);
    return outcome;
  }

  private void count(Report report, Outcome outcome) {
    metrics
        .counter(
            "jobalerts.mails.reports",
            "kind",
            report.getClass().getSimpleName().toLowerCase(Locale.ROOT),
            "outcome",
            outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .increment();
  }

  private Outcome bounced(Report.Bounced report) {
    List<Failure> telling =
        report.failures().stream().filter(it -> it.verdict() != BounceVerdict.NOTHING).toList();
    if (telling.isEmpty()) {
      return Outcome.NOTHING;
    }
    Optional<Sent> sent = sent(report.about());
    if (sent.isEmpty()) {
      return Outcome.NOT_OURS;
    }
    return telling.stream()
        .map(failure -> inTransaction(sent.get(), reader -> failed(failure, sent.get(), reader)))
        .min(Outcome::compareTo)
        .orElse(Outcome.NOTHING);
  }

  private Outcome failed(Failure failure, Sent sent, SentMails.Reader reader) {
    String named = failure.recipient();
    if (!named.isEmpty() && !named.equalsIgnoreCase(reader.email())) {
      return Outcome.OTHER_RECIPIENT;
    }
    boolean gone = failure.verdict() == BounceVerdict.UNDELIVERABLE;
    if (!mails.report(sent, gone ? "bounced" : "refused", failure.status())) {
      return Outcome.KNOWN;
    }
    if (gone) {
      suppressions.add(reader.email(), Reason.HARD_BOUNCE, failure.status(), sent.id());
    } else {
      domains.reported(domain(reader.email()), failure.status());
    }
    return Outcome.ACTED;
  }

  private Outcome complained(Report.Complained report) {
    return sent(report.about())
        .map(sent -> inTransaction(sent, reader -> complained(report, sent, reader)))
        .orElse(Outcome.NOT_OURS);
  }

  private Outcome complained(Report.Complained report, Sent sent, SentMails.Reader reader) {
    // Who complains is often made unrecognisable, but for the domain (RFC 6590).
    String named = report.recipient();
    if (named.contains("@") && !domain(named).equalsIgnoreCase(domain(reader.email()))) {
      return Outcome.OTHER_RECIPIENT;
    }
    if (!mails.report(sent, "complained", null)) {
      return Outcome.KNOWN;
    }
    suppressions.add(reader.email(), Reason.COMPLAINT, null, sent.id());
    ownership.deleteAll(reader.id());
    return Outcome.ACTED;
  }

  private interface Action {
    Outcome of(SentMails.Reader reader);
  }

  private Outcome inTransaction(Sent sent, Action action) {
    Outcome outcome =
        transaction.execute(_ -> mails.lockReader(sent).map(action::of).orElse(Outcome.NOT_OURS));
    return outcome == null ? Outcome.NOTHING : outcome;
  }

  private Optional<Sent> sent(References about) {
    return Stream.concat(
            about.paths().stream().map(paths::read),
            about.messageIds().stream().map(this::byMessageId))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Sent> byMessageId(String messageId) {
    Matcher own = OWN_MESSAGE_ID.matcher(messageId.toLowerCase(Locale.ROOT));
    return own.lookingAt() ? mails.find(UUID.fromString(own.group(1))) : Optional.empty();
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }
}
