package jobalerts.alert.delivery.smtp;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
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

  private final SmtpServer server;
  private final SmtpSettings settings;
  private final Clock clock;
  private final Semaphore connections;
  private final Deque<SmtpSession> kept = new ConcurrentLinkedDeque<>();
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
      return handOver(server.open(), from, to, mail);
    } catch (MessagingException e) {
      return new Handover.Broken(SmtpSession.reason(e));
    } finally {
      connections.release();
    }
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
