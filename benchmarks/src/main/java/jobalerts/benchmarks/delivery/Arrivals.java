package jobalerts.benchmarks.delivery;

import java.time.Duration;
import java.util.List;

/**
 * The mails that come to the sink from some moment on.
 *
 * @param before how many had come
 */
record Arrivals(Sink sink, int before) {

  /** Without a mail for so long nothing more will come. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** At that time there were so many mails. */
  record Count(long nanos, int mails) {}

  /** Returns when so many have come. */
  Arrivals await(int mails) {
    long lastNanos = System.nanoTime();
    int last = sink.taken();
    while (last < before + mails) {
      Pauses.pause();
      int now = sink.taken();
      if (now > last) {
        last = now;
        lastNanos = System.nanoTime();
      } else if (System.nanoTime() - lastNanos > PATIENCE.toNanos()) {
        throw new IllegalStateException(last - before + " of " + mails + " mails have come");
      }
    }
    return this;
  }

  int count() {
    return sink.taken() - before;
  }

  /** When the first came, by {@link System#nanoTime}. */
  long first() {
    return counts().getFirst().nanos();
  }

  long last() {
    return counts().getLast().nanos();
  }

  /** From the first to the last. */
  double perSecond() {
    List<Count> counts = counts();
    Count first = counts.getFirst();
    Count last = counts.getLast();
    return (last.mails() - first.mails()) * 1e9 / (last.nanos() - first.nanos());
  }

  private List<Count> counts() {
    return sink.countsAbove(before);
  }
}
