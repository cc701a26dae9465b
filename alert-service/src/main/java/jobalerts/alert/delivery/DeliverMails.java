package jobalerts.alert.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Claims the mails that are due, batch by batch, and delivers each. */
@Component
class DeliverMails implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DeliverMails.class);

  private final DueMails due;
  private final Drafts drafts;
  private final DeliverMail deliverMail;
  private final DeliverySettings settings;
  private final MeterRegistry metrics;
  private final ExecutorService connections;
  private volatile boolean closing;

  DeliverMails(
      DueMails due,
      Drafts drafts,
      DeliverMail deliverMail,
      DeliverySettings settings,
      MeterRegistry metrics) {
    this.due = due;
    this.drafts = drafts;
    this.deliverMail = deliverMail;
    this.settings = settings;
    this.metrics = metrics;
    this.connections =
        Executors.newFixedThreadPool(
            settings.connections(), Thread.ofPlatform().name("mail-", 1).factory());
  }

  @Scheduled(fixedDelayString = "${alert.delivery.poll:1s}")
  void deliver() {
    boolean more = true;
    while (more && !closing) {
      more = deliver(claimAbandoned());
      more |= deliver(due.claimWaiting());
      more |= deliver(due.claimNew());
    }
  }

  private List<Claim> claimAbandoned() {
    boolean resend = settings.ambiguous() == DeliverySettings.Ambiguous.RESEND;
    List<Claim> abandoned = resend ? due.claimAbandoned() : List.of();
    int ambiguous = resend ? abandoned.size() : due.holdAbandoned();
    if (ambiguous > 0) {
      LOG.warn("{} mails may have been sent by a sender that died", ambiguous);
      metrics.counter("jobalerts.mails.ambiguous").increment(ambiguous);
    }
    return abandoned;
  }

  private boolean deliver(List<Claim> claims) {
    List<Future<?>> running = new ArrayList<>();
    for (Claim claim : claims) {
      running.add(connections.submit(() -> deliver(claim)));
    }
    for (Future<?> one : running) {
      try {
        one.get();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return false;
      } catch (ExecutionException e) {
        // The claim runs out and the mail is tried again; the others are not held up.
        LOG.error("A mail could not be delivered", e.getCause());
      }
    }
    return !claims.isEmpty();
  }

  private void deliver(Claim claim) {
    if (closing) {
      due.release(claim);
    } else {
      drafts.begin(claim).ifPresent(deliverMail::deliver);
    }
  }

  /** From now on mails that were not begun are given back. */
  @EventListener(ContextClosedEvent.class)
  void closing() {
    closing = true;
  }

  /** Lets the mails under way end, so that a stopped service leaves no ambiguous one. */
  @Override
  public void close() {
    closing = true;
    connections.close();
  }
}
