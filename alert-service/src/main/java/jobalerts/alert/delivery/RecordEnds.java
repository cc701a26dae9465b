package jobalerts.alert.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Records the ends of mails, all that have come since the last time in one transaction: a group
 * commit (DeWitt et al., 1984).
 *
 * <p>While the database is away it tries on, since what it knows nobody else does: that a mail was
 * sent. Only a stopping service gives up in the end, and its mails are ambiguous then.
 */
final class RecordEnds implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RecordEnds.class);
  private static final int MOST = 256;
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int LAST_TRIES = 40;

  private final MailEnds ends;
  private final Consumer<List<MailEnd>> recorded;
  private final BlockingQueue<MailEnd> queue = new LinkedBlockingQueue<>();
  private final Thread thread;
  private volatile boolean closing;

  RecordEnds(MailEnds ends, Consumer<List<MailEnd>> recorded) {
    this.ends = ends;
    this.recorded = recorded;
    this.thread = Thread.ofVirtual().name("record-ends").start(this::run);
  }

  void add(MailEnd end) {
    queue.add(end);
  }

  private void run() {
    try {
      while (true) {
        List<MailEnd> batch = new ArrayList<>();
        batch.add(queue.take());
        queue.drainTo(batch, MOST - 1);
        record(batch);
        tell(batch);
      }
    } catch (InterruptedException _) {
      LOG.debug("Nothing is left to record");
    }
  }

  private void record(List<MailEnd> batch) throws InterruptedException {
    int lastTries = 0;
    while (lastTries < LAST_TRIES) {
      try {
        ends.record(batch);
        return;
      } catch (DataAccessException | TransactionException e) {
        LOG.warn("The ends of {} mails can not be recorded yet", batch.size(), e);
        lastTries += closing ? 1 : 0;
        Thread.sleep(PAUSE);
      }
    }
  }

  // INVARIANT: nothing but the end of the service ends the thread, or no mail would be sent any
  // more.
  private void tell(List<MailEnd> batch) {
    try {
      recorded.accept(batch);
    } catch (RuntimeException e) {
      LOG.error("That {} mails have ended could not be noted", batch.size(), e);
    }
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
