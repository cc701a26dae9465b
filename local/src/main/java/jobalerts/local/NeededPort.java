package jobalerts.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A port of this machine that the run will listen on.
 *
 * @param use what listens there, such as "the inbox page"
 * @param option what the person changes to move it, such as "--inbox.port"; empty if unknown
 */
public record NeededPort(int number, String use, String option) {

  /** Says which port is taken before anything starts: Kafka on a busy port would hang. */
  public static void requireFree(List<NeededPort> ports) {
    Map<Integer, NeededPort> seen = new HashMap<>();
    for (NeededPort port : ports) {
      NeededPort other = seen.putIfAbsent(port.number, port);
      if (other != null) {
        throw new CannotStart(
            "Port %d is given to both %s (%s) and %s (%s); change one of them."
                .formatted(port.number, other.use, other.option, port.use, port.option));
      }
      port.requireFree();
    }
  }

  private void requireFree() {
    try {
      // A listener on one of the two addresses alone would still get a part of the callers.
      bindOnce(new InetSocketAddress(number));
      bindOnce(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
    } catch (IOException e) {
      throw new CannotStart(
          "Port %d, needed for %s, is busy; stop what listens there%s."
              .formatted(number, use, option.isEmpty() ? "" : ", or choose another with " + option),
          e);
    }
  }

  private static void bindOnce(InetSocketAddress address) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(address);
    }
  }
}
