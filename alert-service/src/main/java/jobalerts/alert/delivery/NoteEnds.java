package jobalerts.alert.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jobalerts.alert.mail.PausedDomains;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Lets operators see how mails ended, and has domains that take mails count as well. */
@Component
class NoteEnds {

  private static final Logger LOG = LoggerFactory.getLogger(NoteEnds.class);

  private final PausedDomains domains;
  private final MeterRegistry metrics;

  NoteEnds(PausedDomains domains, MeterRegistry metrics) {
    this.domains = domains;
    this.metrics = metrics;
  }

  void note(List<MailEnd> ends) {
    ends.stream()
        .collect(Collectors.groupingBy(MailEnd::outcome, Collectors.counting()))
        .forEach((outcome, count) -> count("jobalerts.mails", count, "outcome", outcome));
    count("jobalerts.mails.ambiguous", ends.stream().filter(MailEnd::doubtful).count());
    ends.forEach(NoteEnds::log);
    accepted(
        ends.stream()
            .filter(end -> end.status() == MailStatus.SENT)
            .map(end -> end.mail().envelope().domain())
            .collect(Collectors.toSet()));
  }

  // The next mail that a domain takes says the same.
  private void accepted(Set<String> taking) {
    try {
      domains.accepted(taking);
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Which domains take mails can not be noted now", e);
    }
  }

  private void count(String name, long count, String... tags) {
    if (count > 0) {
      metrics.counter(name, tags).increment((double) count);
    }
  }

  private static void log(MailEnd end) {
    if (end.reason() != null) {
      Level level = end.status() == MailStatus.WAITING ? Level.INFO : Level.WARN;
      LOG.atLevel(level).log("Mail {} is {}: {}", end.mail().mailId(), end.outcome(), end.reason());
    }
  }
}
