package jobalerts.alert.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Records the ends of mails, all that have come since the last time in one transaction: a group
 * commit (DeWitt et al., 1984).
 *
 * <p>While the database is away it tries on, since what it knows nobody else does: that a mail was
 * sent. Only a stopping service gives up in the end, and its mails are ambiguous then.
 */
@Component
class RecordEnds implements AutoCloseable {

  /** What is to be recorded, and what is to be done then. */
  private record Waiting(MailEnd end, Runnable recorded) {}

  private static final Logger LOG = LoggerFactory.getLogger(RecordEnds.class);
  private static final int MOST = 256;
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int LAST_TRIES = 40;

  private final ReportMails reports;
  private final MailEnds ends;
  private final NoteEnds noteEnds;
  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private final Thread thread;
  private volatile boolean closing;

  RecordEnds(ReportMails reports, MailEnds ends, NoteEnds noteEnds) {
    this.reports = reports;
    this.ends = ends;
    this.noteEnds = noteEnds;
    this.thread = Thread.ofVirtual().name("record-ends").unstarted(this::run);
    thread.start();
  }

  void add(MailEnd end, Runnable recorded) {
    queue.add(new Waiting(end, recorded));
  }

  private void run() {
    try {
      while (true) {
        List<Waiting> waiting = new ArrayList<>();
        waiting.add(queue.take());
        queue.drainTo(waiting, MOST - 1);
        List<MailEnd> batch = waiting.stream().map(Waiting::end).toList();
        record(batch, reports.tellSent(batch));
        quietly(() -> noteEnds.note(batch));
        waiting.forEach(it -> quietly(it.recorded()));
      }
    } catch (InterruptedException _) {
      LOG.debug("Nothing is left to record");
    }
  }

  // INVARIANT: nothing but the end of the service ends the thread, or no mail would be sent any
  // more.
  private static void quietly(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      LOG.error("That mails have ended could not be noted", e);
    }
  }

  private void record(List<MailEnd> batch, Set<UUID> reported) throws InterruptedException {
    int lastTries = 0;
    while (lastTries < LAST_TRIES && !recorded(batch, reported)) {
      lastTries += closing ? 1 : 0;
      Thread.sleep(PAUSE);
    }
  }

  /** Whether there is nothing left to try. */
  private boolean recorded(List<MailEnd> batch, Set<UUID> reported) {
    try {
      ends.record(batch, reported);
      return true;
    } catch (DataIntegrityViolationException e) {
      return oneByOne(batch, reported, e);
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("The ends of {} mails can not be recorded yet", batch.size(), e);
      return false;
    } catch (RuntimeException e) {
      LOG.error("The ends of {} mails can not be recorded", batch.size(), e);
      return true;
    }
  }

  /** One that the database refuses must not keep the others from being recorded. */
  private boolean oneByOne(
      List<MailEnd> batch, Set<UUID> reported, DataIntegrityViolationException refusal) {
    if (batch.size() == 1) {
      LOG.error("The end of mail {} is refused", batch.getFirst().mail().mailId(), refusal);
      return true;
    }
    return batch.stream().allMatch(end -> recorded(List.of(end), reported));
  }

  void closing() {
    closing = true;
  }

  @Override
  public void close() {
    closing();
    thread.interrupt();
  }
}
