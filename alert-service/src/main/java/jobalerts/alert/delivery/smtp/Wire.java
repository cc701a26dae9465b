package jobalerts.alert.delivery.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** The socket of one session; Angus has it made, and puts TLS over it where that is asked for. */
final class Wire extends SocketFactory {

  private @Nullable GatheringSocket socket;

  @Override
  public Socket createSocket() throws IOException {
    GatheringSocket made = new GatheringSocket();
    made.setTcpNoDelay(true);
    socket = made;
    return made;
  }

  /** What is written from now on is sent together. */
  void gather() throws IOException {
    if (socket != null) {
      socket.gather();
    }
  }

  void release() throws IOException {
    if (socket != null) {
      socket.release();
    }
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host, port);
  }

  private Socket connected(InetSocketAddress address) throws IOException {
    Socket made = createSocket();
    made.connect(address);
    return made;
  }
}
