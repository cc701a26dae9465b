package jobalerts.benchmarks.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/** One kept-alive connection to the service, on which a request is sent when it was answered. */
final class Connection implements AutoCloseable {

  private static final String LENGTH = "\r\ncontent-length:";

  private final int port;
  private Socket socket;
  private final byte[] answer = new byte[64 * 1024];

  Connection(int port) throws IOException {
    this.port = port;
    this.socket = open(port);
  }

  private static Socket open(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    return socket;
  }

  /** Sends it and reads the answer, which must be 202. */
  void send(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    InputStream in = socket.getInputStream();
    int read = 0;
    String head;
    do {
      int n = in.read(answer, read, answer.length - read);
      if (n < 0) {
        throw new EOFException("The service closed a connection");
      }
      read += n;
      head = new String(answer, 0, read, ISO_8859_1);
    } while (!head.contains("\r\n\r\n"));
    if (!head.startsWith("HTTP/1.1 202")) {
      throw new IOException(head);
    }
    in.skipNBytes(head.indexOf("\r\n\r\n") + 4 + length(head) - read);
    if (head.contains("\r\nConnection: close\r\n")) {
      socket.close();
      socket = open(port);
    }
  }

  private static long length(String head) {
    int from = head.toLowerCase(Locale.ROOT).indexOf(LENGTH) + LENGTH.length();
    return Long.parseLong(head.substring(from, head.indexOf('\r', from)).strip());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
