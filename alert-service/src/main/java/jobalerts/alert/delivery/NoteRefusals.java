package jobalerts.alert.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import jobalerts.alert.delivery.smtp.Reply;
import jobalerts.alert.mail.BounceVerdict;
import jobalerts.alert.mail.PausedDomains;
import jobalerts.alert.mail.Reason;
import jobalerts.alert.mail.Suppressions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What follows from a refusal beyond the mail that was refused. */
@Component
class NoteRefusals {

  private static final Logger LOG = LoggerFactory.getLogger(NoteRefusals.class);

  private final PausedDomains domains;
  private final Suppressions suppressions;
  private final MeterRegistry metrics;

  NoteRefusals(PausedDomains domains, Suppressions suppressions, MeterRegistry metrics) {
    this.domains = domains;
    this.suppressions = suppressions;
    this.metrics = metrics;
  }

  void note(Mail mail, Reply reply) {
    if (reply.policy()) {
      domains.refused(mail.to().substring(mail.to().lastIndexOf('@') + 1), reply.enhanced());
    }
    if (reply.permanent() && !reply.endsTheMail()) {
      LOG.error("The mail server does not take mails of this service: {}", reply);
      metrics.counter("jobalerts.mails.sender.refused").increment();
    }
    if (isNoMailbox(reply)) {
      suppressions.add(mail.to(), Reason.HARD_BOUNCE, reply.enhanced(), mail.id());
    }
  }

  private static boolean isNoMailbox(Reply reply) {
    return reply.step() == Reply.Step.RECIPIENT
        && reply.endsTheMail()
        && BounceVerdict.of(reply.enhanced()) == BounceVerdict.UNDELIVERABLE;
  }
}
