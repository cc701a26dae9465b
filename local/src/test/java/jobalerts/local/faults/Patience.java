package jobalerts.local.faults;

import java.time.Duration;
import java.time.Instant;

/** Is lost when two numbers have stayed as they are for long. */
final class Patience {

  private final Duration most;
  private Instant since = Instant.now();
  private int mails;
  private int waiting;

  Patience(Duration most) {
    this.most = most;
  }

  boolean lost(int mailsNow, int waitingNow) {
    if (mailsNow != mails || waitingNow != waiting) {
      mails = mailsNow;
      waiting = waitingNow;
      since = Instant.now();
    }
    return since.plus(most).isBefore(Instant.now());
  }
}
