package jobalerts.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Ports of this machine that programs of a run listen on. */
public final class Ports {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private Ports() {}

  public static int free() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the program listens. */
  public static void await(ProcessHandle process, int port) {
    await(process, () -> listens(port), "Nothing listens on port " + port);
  }

  static void await(ProcessHandle process, BooleanSupplier there, String complaint) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!there.getAsBoolean()) {
      if (!process.isAlive()) {
        throw new IllegalStateException("A process has ended before it listened");
      }
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException(complaint);
      }
      pause();
    }
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
