package jobalerts.local.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/** Says what happens, on the console and in a file. */
final class Report {

  private final Path file;
  private final Instant begin = Instant.now();

  Report(Path file) throws IOException {
    this.file = file;
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.deleteIfExists(file);
  }

  Duration elapsed() {
    return Duration.between(begin, Instant.now());
  }

  @SuppressWarnings("SystemOut") // somebody waits for ten minutes
  synchronized void say(String what) {
    Duration elapsed = elapsed();
    String line = "%02d:%02d %s".formatted(elapsed.toMinutes(), elapsed.toSecondsPart(), what);
    System.out.println(line);
    try {
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
