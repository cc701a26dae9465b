package jobalerts.alert.delivery.smtp;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The sessions with the mail server: no more than configured, lent to one mail at a time, the last
 * used first, so that those that are not needed fall idle and are closed.
 */
@Component
public class SmtpSessions implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpSessions.class);

  private static final Duration FIRST_REST = Duration.ofMillis(500);
  private static final int MOST_DOUBLINGS = 6;

  private final SmtpServer server;
  private final SmtpSettings settings;
  private final Clock clock;
  private final Semaphore connections;
  private final Deque<SmtpSession> kept = new ConcurrentLinkedDeque<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private volatile Instant awayUntil = Instant.EPOCH;
  private volatile boolean closed;

  SmtpSessions(JavaMailSenderImpl configured, SmtpSettings settings, Clock clock) {
    this.server = new SmtpServer(configured);
    this.settings = settings;
    this.clock = clock;
    this.connections = new Semaphore(settings.connections(), true);
  }

  /**
   * Hands a mail over, and waits for the server's answer.
   *
   * @param mail ASCII without a line that begins with a point
   */
  public Handover send(String from, String to, byte[] mail) {
    connections.acquireUninterruptibly();
    try {
      SmtpSession session = keptSession();
      if (session != null) {
        Handover handover = handOver(session, from, to, mail);
        if (!session.wasLeft()) {
          return handover;
        }
      }
      return handOver(opened(), from, to, mail);
    } catch (MessagingException e) {
      return new Handover.Broken(SmtpSession.reason(e));
    } finally {
      connections.release();
    }
  }

  private SmtpSession opened() throws MessagingException {
    try {
      SmtpSession session = server.open();
      refusals.set(0);
      return session;
    } catch (MessagingException e) {
      int doublings = Math.min(refusals.getAndIncrement(), MOST_DOUBLINGS);
      awayUntil = clock.instant().plus(FIRST_REST.multipliedBy(1L << doublings));
      throw e;
    }
  }

  /**
   * Whether no connection came about just now. After a rest, longer each time, up to half a minute,
   * another try is due.
   */
  public boolean areAway() {
    return clock.instant().isBefore(awayUntil);
  }

  private @Nullable SmtpSession keptSession() {
    closeIdle();
    return kept.pollFirst();
  }

  private Handover handOver(SmtpSession session, String from, String to, byte[] mail) {
    Handover handover = session.handOver(from, to, mail, clock.instant());
    if (closed || session.isBroken() || session.mails() >= settings.mailsPerConnection()) {
      close(session);
    } else {
      kept.addFirst(session);
    }
    return handover;
  }

  /** Closes the sessions that no mail went over for a while; the server would do so before long. */
  @Scheduled(fixedDelayString = "5s")
  void closeIdle() {
    Instant longAgo = clock.instant().minus(settings.idleConnection());
    SmtpSession oldest = kept.peekLast();
    while (oldest != null && oldest.usedAt().isBefore(longAgo)) {
      if (kept.removeLastOccurrence(oldest)) {
        close(oldest);
      }
      oldest = kept.peekLast();
    }
  }

  private static void close(SmtpSession session) {
    try {
      session.close();
    } catch (MessagingException e) {
      LOG.debug("A session could not be closed in order: {}", SmtpSession.reason(e));
    }
  }

  @Override
  public void close() {
    closed = true;
    for (SmtpSession session = kept.poll(); session != null; session = kept.poll()) {
      close(session);
    }
  }
}
