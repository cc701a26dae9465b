package jobalerts.local;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has been started so far: closed in the opposite order, be it by the end of a run or because
 * its start is broken off.
 */
final class StartedParts implements AutoCloseable {

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private boolean closed;

  /** Keeps a part to be closed; one that comes after the end is closed at once. */
  synchronized <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    if (closed) {
      close();
    }
    return part;
  }

  @Override
  public synchronized void close() {
    closed = true;
    while (!parts.isEmpty()) {
      AutoCloseable last = parts.pop();
      try {
        last.close();
      } catch (Exception e) {
        // The others are to be closed all the same.
        log().warn("{} did not close well", last.getClass().getSimpleName(), e);
      }
    }
  }

  // Asked for late: where the log goes is known only when the command line is read.
  private static Logger log() {
    return LoggerFactory.getLogger(StartedParts.class);
  }
}
