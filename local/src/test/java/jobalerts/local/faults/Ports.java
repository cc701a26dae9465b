package jobalerts.local.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** Where the parts listen. */
record Ports(int alert, int ingest, int kafka, int controller, int database, int smtp) {

  /**
   * Below those that systems give to clients: while a part is dead its clients knock all the time,
   * and one that was given the dead part's very port would connect to itself and keep it busy.
   */
  private static final int FROM = 20_000;

  private static final int TO = 30_000;

  static Ports free() {
    return new Ports(next(), next(), next(), next(), next(), next());
  }

  static boolean listening(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static int next() {
    int port;
    do {
      port = ThreadLocalRandom.current().nextInt(FROM, TO);
    } while (!isFree(port));
    return port;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException _) {
      return false;
    }
  }
}
