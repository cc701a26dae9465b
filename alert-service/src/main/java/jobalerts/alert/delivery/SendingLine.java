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
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

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
  private static final int PLACES_A_CONNECTION = 8;
  private static final int CHUNKS = 2;

  private final UnfinishedMails unfinished;
  private final Drafts drafts;
  private final DeliverMail deliverMail;
  private final RecordEnds recordEnds;
  private final Pacing pacing;
  private final int size;
  private final Semaphore places;
  private final Map<UUID, Begun> inHand = new ConcurrentHashMap<>();
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean closing;

  SendingLine(
      UnfinishedMails unfinished,
      Drafts drafts,
      DeliverMail deliverMail,
      RecordEnds recordEnds,
      Pacing pacing,
      DeliverySettings settings) {
    this.unfinished = unfinished;
    this.drafts = drafts;
    this.deliverMail = deliverMail;
    this.recordEnds = recordEnds;
    this.pacing = pacing;
    this.size = settings.connections() * PLACES_A_CONNECTION;
    this.places = new Semaphore(size);
  }

  /** Whether mails can be sent now. */
  boolean isOpen() {
    return !closing && pacing.mayBegin();
  }

  /** Returns when all are begun, or given back since they can not be sent now. */
  void take(List<Claim> claims) {
    List<Claim> ready = pacing.ready(claims);
    int chunk = Math.max(1, size / CHUNKS);
    for (int from = 0; from < ready.size(); from += chunk) {
      begin(ready.subList(from, Math.min(ready.size(), from + chunk)));
    }
  }

  private void begin(List<Claim> claims) {
    places.acquireUninterruptibly(claims.size());
    if (isOpen()) {
      senders.execute(() -> send(claims));
    } else {
      places.release(claims.size());
      unfinished.release(claims);
    }
  }

  private void send(List<Claim> claims) {
    List<Begun> begun = List.of();
    try {
      begun = begun(claims);
      inHand.putAll(begun.stream().collect(Collectors.toMap(Begun::mailId, Function.identity())));
    } finally {
      places.release(claims.size() - begun.size());
    }
    begun.forEach(mail -> senders.execute(() -> deliver(mail)));
  }

  private List<Begun> begun(List<Claim> claims) {
    try {
      return drafts.begin(claims);
    } catch (DataAccessResourceFailureException | TransactionException e) {
      LOG.warn("{} mails can not be begun yet", claims.size(), e);
      pacing.putOffShortly(claims);
      return List.of();
    } catch (RuntimeException e) {
      return oneByOne(claims, e);
    }
  }

  /** One that can not be begun must not keep the others back. */
  private List<Begun> oneByOne(List<Claim> claims, RuntimeException failure) {
    if (claims.size() > 1) {
      return claims.stream().flatMap(claim -> begun(List.of(claim)).stream()).toList();
    }
    LOG.error("Mail {} can not be begun", claims.getFirst().mailId(), failure);
    pacing.putOffShortly(claims);
    return List.of();
  }

  private void deliver(Begun mail) {
    boolean ended = false;
    try {
      recordEnds.add(deliverMail.deliver(mail), () -> leave(mail));
      ended = true;
    } finally {
      // Only an Error gets here: nobody knows how far the mail came, and its claim runs out.
      if (!ended) {
        leave(mail);
      }
    }
  }

  private void leave(Begun mail) {
    inHand.remove(mail.mailId());
    places.release();
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
  }
}
