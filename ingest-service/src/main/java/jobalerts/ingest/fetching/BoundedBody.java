package jobalerts.ingest.fetching;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** A body on its way, within its limits; closed before its end, it is broken off. */
final class BoundedBody extends InputStream {

  private final InputStream in;
  private final Exchange exchange;
  private final long limit;
  private final AtomicLong length = new AtomicLong();
  private final AtomicBoolean ended = new AtomicBoolean();

  BoundedBody(InputStream in, Exchange exchange, long limit) {
    this.in = in;
    this.exchange = exchange;
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int most) throws IOException {
    int n = readOn(bytes, offset, most);
    if (n < 0) {
      ended.set(true);
    } else if (length.addAndGet(n) > limit) {
      throw new BrokenBody("is larger than %,d bytes".formatted(limit));
    }
    return n;
  }

  private int readOn(byte[] bytes, int offset, int most) throws IOException {
    try {
      return in.read(bytes, offset, most);
    } catch (IOException e) {
      throw new BrokenBody(Faults.words(e, exchange.deadline()), e);
    }
  }

  @Override
  public void close() throws IOException {
    exchange.deadline().close();
    if (ended.get()) {
      exchange.close();
    } else {
      exchange.breakOff();
    }
  }
}
