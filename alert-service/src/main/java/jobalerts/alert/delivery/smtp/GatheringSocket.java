package jobalerts.alert.delivery.smtp;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * A socket that can hold back what is written, to send it in one piece: Angus flushes after every
 * command. Under TLS the records are held back just so. Without Nagle's delay, since the last piece
 * of a mail and its final point would wait for each other's acknowledgement.
 */
final class GatheringSocket extends Socket {

  private @Nullable Gathering output;

  @Override
  public synchronized OutputStream getOutputStream() throws IOException {
    return output();
  }

  /** From now on everything waits. Only for what is short: no time limit holds when it is sent. */
  void gather() throws IOException {
    output().waits = true;
  }

  void release() throws IOException {
    output().release();
  }

  private synchronized Gathering output() throws IOException {
    Gathering made = output;
    if (made == null) {
      made = new Gathering(super.getOutputStream());
      output = made;
    }
    return made;
  }

  private static final class Gathering extends FilterOutputStream {

    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private boolean waits;

    private Gathering(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      (waits ? waiting : out).write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      (waits ? waiting : out).write(bytes, offset, length);
    }

    private void release() throws IOException {
      waits = false;
      if (waiting.size() > 0) {
        byte[] all = waiting.toByteArray();
        waiting.reset();
        out.write(all);
      }
    }
  }
}
