package jobalerts.ingest.feeds;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ends a document with an entry that is too large: however large the feed, only an entry at a time
 * is in memory.
 */
final class EntryBudget extends FilterInputStream {

  static final int MOST = 4 * 1024 * 1024;

  /** Which ones were read is remembered to the end of the poll. */
  static final int MOST_ENTRIES = 250_000;

  private final AtomicLong used = new AtomicLong();
  private final AtomicLong total = new AtomicLong();
  private final AtomicInteger entries = new AtomicInteger();

  EntryBudget(InputStream body) {
    super(body);
  }

  /** An entry has been read, and the next begins. */
  void entryRead() {
    used.set(0);
    if (entries.incrementAndGet() > MOST_ENTRIES) {
      throw new UnreadableFeed("has more than %,d entries".formatted(MOST_ENTRIES));
    }
  }

  /** How many bytes were read so far. */
  long total() {
    return total.get();
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) {
      use(1);
    }
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n = super.read(bytes, offset, length);
    if (n > 0) {
      use(n);
    }
    return n;
  }

  private void use(int bytes) {
    total.addAndGet(bytes);
    if (used.addAndGet(bytes) > MOST) {
      throw new UnreadableFeed("has an entry of more than %,d bytes".formatted(MOST));
    }
  }
}
