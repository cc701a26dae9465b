package jobalerts.benchmarks.matching.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server's process for one connection, as Linux shows it. */
record Backend(long pid) {

  /** The processor time that it has used, in nanoseconds. */
  long processorTime() {
    try {
      String times = Files.readString(Path.of("/proc/" + pid + "/schedstat"));
      return Long.parseLong(times.substring(0, times.indexOf(' ')));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
