package jobalerts.alert.alerting;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work in a thread of its own that begins anew whenever it ends or fails, until it is stopped. */
final class Repeated {

  private static final Logger LOG = LoggerFactory.getLogger(Repeated.class);
  private static final Duration BEFORE_RETRY = Duration.ofSeconds(1);
  private static final Duration TO_END = Duration.ofSeconds(5);

  interface Work {
    void run() throws Exception;
  }

  private final String name;
  private final Work work;
  private final Duration beforeRetry;
  private volatile boolean running;
  private @Nullable Thread thread;

  Repeated(String name, Work work) {
    this(name, work, BEFORE_RETRY);
  }

  Repeated(String name, Work work, Duration beforeRetry) {
    this.name = name;
    this.work = work;
    this.beforeRetry = beforeRetry;
  }

  boolean running() {
    return running;
  }

  void start() {
    running = true;
    thread = Thread.ofPlatform().name(name).start(this::run);
  }

  void stop() {
    running = false;
    Thread ending = thread;
    if (ending != null) {
      ending.interrupt();
      try {
        ending.join(TO_END);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run() {
    while (running) {
      try {
        work.run();
      } catch (Throwable e) {
        // Errors too: without this thread the service would go on, with an index that grows old.
        if (running) {
          LOG.warn("{} begins anew", name, e);
          pause();
        }
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(beforeRetry);
    } catch (InterruptedException _) {
      // Only stop() interrupts, and the loop looks at that.
      Thread.currentThread().interrupt();
    }
  }
}
