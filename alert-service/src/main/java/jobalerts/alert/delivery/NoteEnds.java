package jobalerts.alert.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jobalerts.alert.mail.PausedDomains;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.stereotype.Component;

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
    ends.forEach(this::note);
    Set<String> accepted =
        ends.stream()
            .filter(end -> end.status() == MailStatus.SENT)
            .map(end -> end.mail().envelope().domain())
            .collect(Collectors.toSet());
    domains.accepted(accepted);
  }

  private void note(MailEnd end) {
    metrics.counter("jobalerts.mails", "outcome", end.outcome()).increment();
    if (end.doubtful()) {
      metrics.counter("jobalerts.mails.ambiguous").increment();
    }
    String reason = end.reason();
    if (reason != null) {
      Level level = end.status() == MailStatus.WAITING ? Level.INFO : Level.WARN;
      LOG.atLevel(level).log("Mail {} is {}: {}", end.mail().mailId(), end.outcome(), reason);
    }
  }
}
