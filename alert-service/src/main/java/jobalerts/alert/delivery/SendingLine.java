package jobalerts.alert.delivery;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * From claims to records: mails are begun some at a time, sent each by a virtual thread, and
 * recorded as many together as have ended meanwhile.
 *
 * <p>A mail has a place from when it is begun until its end is recorded. There are few places, so
 * that a crash leaves few mails of which nobody knows whether they were sent, yet enough for every
 * connection to find a next mail while others are being begun or recorded.
 */
@Component
class SendingLine implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SendingLine.class);
  private static final int PLACES_A_CONNECTION = 6;
  private static final int CHUNKS = 3;

  private final UnfinishedMails unfinished;
  private final Drafts drafts;
  private final DeliverMail deliverMail;
  private final RecordEnds recordEnds;
  private final Pacing pacing;
  private final NoteEnds noteEnds;
  private final int size;
  private final Semaphore places;
  private final Map<UUID, Begun> inHand = new ConcurrentHashMap<>();
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean closing;

  SendingLine(
      UnfinishedMails unfinished,
      Drafts drafts,
      DeliverMail deliverMail,
      MailEnds ends,
      Pacing pacing,
      NoteEnds noteEnds,
      DeliverySettings settings) {
    this.pacing = pacing;
    this.noteEnds = noteEnds;
    this.unfinished = unfinished;
    this.drafts = drafts;
    this.deliverMail = deliverMail;
    this.size = settings.connections() * PLACES_A_CONNECTION;
    this.places = new Semaphore(size);
    this.recordEnds = new RecordEnds(ends, this::recorded);
  }

  /** Returns when all are begun, or given back since the service stops. */
  void take(List<Claim> claims) {
    List<Claim> ready = pacing.ready(claims);
    int chunk = Math.max(1, size / CHUNKS);
    for (int from = 0; from < ready.size(); from += chunk) {
      begin(ready.subList(from, Math.min(ready.size(), from + chunk)));
    }
  }

  private void begin(List<Claim> claims) {
    places.acquireUninterruptibly(claims.size());
    if (closing) {
      places.release(claims.size());
      unfinished.release(claims);
    } else {
      senders.execute(() -> send(claims));
    }
  }

  private void send(List<Claim> claims) {
    List<Begun> begun = List.of();
    try {
      begun = drafts.begin(claims);
      inHand.putAll(begun.stream().collect(Collectors.toMap(Begun::mailId, Function.identity())));
    } catch (RuntimeException e) {
      // The claims run out, and the mails are claimed again.
      LOG.error("{} mails could not be begun", claims.size(), e);
    } finally {
      places.release(claims.size() - begun.size());
    }
    begun.forEach(mail -> senders.execute(() -> recordEnds.add(deliverMail.deliver(mail))));
  }

  private void recorded(List<MailEnd> ends) {
    noteEnds.note(ends);
    ends.forEach(end -> inHand.remove(end.mail().mailId()));
    places.release(ends.size());
  }

  /** The mails that were begun here and whose end is not recorded yet. */
  Set<UUID> inHand() {
    return Set.copyOf(inHand.keySet());
  }

  /** Returns when no mail is under way. */
  void awaitIdle() {
    places.acquireUninterruptibly(size);
    places.release(size);
  }

  /** From now on claims are given back. */
  void closing() {
    closing = true;
  }

  /** Lets the mails under way end. */
  @Override
  public void close() {
    closing();
    recordEnds.closing();
    awaitIdle();
    senders.close();
    recordEnds.close();
  }
}
