package jobalerts.local.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jobalerts.local.CannotStart;

/**
 * A PostgreSQL that outlived the JVM which had started it. It is ended rather than taken over: it
 * may listen on another port, and a fresh start is known to have the settings of now.
 */
record Orphan(ProcessHandle process, Path data) {

  private static final int PATIENCE_SECONDS = 10;

  /** The caller holds the folder's lock, so a server that runs on its data has no owner. */
  static Optional<Orphan> of(Path data) {
    Path pidFile = data.resolve("postmaster.pid");
    Optional<ProcessHandle> process = pid(pidFile).flatMap(ProcessHandle::of);
    Optional<Boolean> serves = process.flatMap(running -> serves(running, data));
    if (serves.isPresent() && !serves.get()) {
      // After a reboot the number is some other program's, and PostgreSQL would yield to that one.
      delete(pidFile);
    }
    return process.filter(_ -> serves.orElse(false)).map(running -> new Orphan(running, data));
  }

  void end() {
    try {
      // SIGINT is PostgreSQL's "fast" stop; Java itself sends only the one that waits for clients.
      new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (IOException | ExecutionException | TimeoutException e) {
      throw new CannotStart(
          ("A PostgreSQL of an earlier run (process %d) still uses %s and does not stop;"
                  + " end it first.")
              .formatted(process.pid(), data),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while waiting for an earlier PostgreSQL to stop.", e);
    }
  }

  private static Optional<Long> pid(Path pidFile) {
    try (var lines = Files.lines(pidFile)) {
      return lines.findFirst().map(String::strip).map(Long::valueOf);
    } catch (NoSuchFileException | NumberFormatException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty where the system does not tell: then PostgreSQL itself judges its file. */
  private static Optional<Boolean> serves(ProcessHandle process, Path data) {
    ProcessHandle.Info info = process.info();
    return info.command()
        .flatMap(command ->
            Path.of(command).endsWith("postgres")
                ? info.arguments().map(all -> List.of(all).contains(data.toString()))
                : Optional.of(false));
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
