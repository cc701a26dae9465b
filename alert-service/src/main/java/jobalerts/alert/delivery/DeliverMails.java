package jobalerts.alert.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Claims the mails that are due, batch by batch, and hands them to the line. */
@Component
class DeliverMails implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DeliverMails.class);

  private final DueMails due;
  private final UnfinishedMails unfinished;
  private final SendingLine line;
  private final DeliverySettings settings;
  private final MeterRegistry metrics;

  DeliverMails(
      DueMails due,
      UnfinishedMails unfinished,
      SendingLine line,
      DeliverySettings settings,
      MeterRegistry metrics) {
    this.due = due;
    this.unfinished = unfinished;
    this.line = line;
    this.settings = settings;
    this.metrics = metrics;
  }

  /**
   * Ends when nothing more is due, though mails may still be under way: no slow one holds it up.
   */
  @Scheduled(fixedDelayString = "${alert.delivery.poll:200ms}")
  void deliver() {
    boolean more = true;
    while (more && line.isOpen()) {
      more = take(claimAbandoned());
      more |= take(unfinished.claimWaiting());
      more |= take(due.claim());
    }
  }

  private List<Claim> claimAbandoned() {
    boolean resend = settings.ambiguous() == DeliverySettings.Ambiguous.RESEND;
    List<Claim> abandoned = resend ? unfinished.claimAbandoned(line.inHand()) : List.of();
    int ambiguous = resend ? abandoned.size() : unfinished.holdAbandoned(line.inHand());
    if (ambiguous > 0) {
      LOG.warn("{} mails may have been sent by a sender that died", ambiguous);
      metrics.counter("jobalerts.mails.ambiguous").increment(ambiguous);
    }
    return abandoned;
  }

  private boolean take(List<Claim> claims) {
    line.take(claims);
    return !claims.isEmpty();
  }

  /** From now on mails that were not begun are given back. */
  @EventListener(ContextClosedEvent.class)
  void closing() {
    line.closing();
  }

  /** Lets the mails under way end, so that a stopped service leaves no ambiguous one. */
  @Override
  public void close() {
    closing();
    line.close();
  }
}
