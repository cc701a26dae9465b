package jobalerts.benchmarks.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jobalerts.benchmarks.Ports;

/**
 * An SMTP server that takes every mail and throws it away. By {@code -c} it writes after each one
 * how many there were, and so tells when they came.
 */
final class Sink implements AutoCloseable {

  private static final String COUNTER = "mesg=";
  private static final int LONGEST_COUNTERS = 64;

  /** So seldom is its output looked at, and so exact are the times. */
  private static final int PAUSE_MILLIS = 1;

  private final int port = Ports.free();
  private final Process process;
  private final List<Arrivals.Count> counts = new ArrayList<>();

  Sink() {
    List<String> command = new ArrayList<>(List.of(Program.SMTP_SINK.path().toString(), "-c"));
    if (System.getProperty("user.name").equals("root")) {
      // It does not want to be root.
      command.addAll(List.of("-u", "nobody"));
    }
    command.addAll(List.of("127.0.0.1:" + port, "1024"));
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    Thread.ofPlatform().daemon().name("sink").start(this::follow);
    Ports.await(process.toHandle(), port);
  }

  int port() {
    return port;
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** How many mails it has taken since it was started. */
  synchronized int taken() {
    return counts.isEmpty() ? 0 : counts.getLast().mails();
  }

  /** All bytes that it has read, of commands too. */
  long bytesRead() {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "io"))) {
      return lines
          .filter(line -> line.startsWith("rchar: "))
          .mapToLong(line -> Long.parseLong(line.substring("rchar: ".length())))
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those that come from now on. */
  Arrivals arrivals() {
    return new Arrivals(this, taken());
  }

  synchronized List<Arrivals.Count> countsAbove(int mails) {
    return counts.stream().filter(count -> count.mails() > mails).toList();
  }

  private void follow() {
    byte[] bytes = new byte[1 << 16];
    String rest = "";
    try (InputStream out = process.getInputStream()) {
      int read = out.read(bytes);
      while (read >= 0) {
        String text = rest + new String(bytes, 0, read, US_ASCII);
        note(text, System.nanoTime());
        rest = text.substring(Math.max(0, text.length() - LONGEST_COUNTERS));
        Thread.sleep(PAUSE_MILLIS);
        read = out.read(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** The last whole counter; each ends with a carriage return. */
  private void note(String text, long nanos) {
    int end = text.lastIndexOf('\r');
    int start = end < 0 ? -1 : text.lastIndexOf(COUNTER, end);
    if (start >= 0) {
      int mails = Integer.parseInt(text.substring(start + COUNTER.length(), end));
      synchronized (this) {
        if (mails > taken()) {
          counts.add(new Arrivals.Count(nanos, mails));
        }
      }
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
