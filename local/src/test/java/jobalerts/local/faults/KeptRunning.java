package jobalerts.local.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A process that is started again whenever it has ended, as an orchestrator would. */
final class KeptRunning implements AutoCloseable {

  private static final Duration BEFORE_RESTART = Duration.ofMillis(500);

  private final List<String> command;
  private final File log;
  private final Supplier<Stream<ProcessHandle>> offspring;
  private Process process;
  private Duration pause = BEFORE_RESTART;
  private boolean closed;

  /** Starts it. The offspring is what is killed together with it. */
  KeptRunning(List<String> command, File log, Supplier<Stream<ProcessHandle>> offspring) {
    this.command = command;
    this.log = log;
    this.offspring = offspring;
    this.process = start();
  }

  /** Kills it, unless it is not running just now; it is away for at least the time given. */
  synchronized boolean kill(Duration away) {
    if (!process.isAlive()) {
      return false;
    }
    pause = away;
    end();
    return true;
  }

  @Override
  public synchronized void close() {
    closed = true;
    end();
  }

  private void end() {
    List<ProcessHandle> all = offspring.get().toList();
    process.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
  }

  private Process start() {
    try {
      Process started =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(log))
              .start();
      var _ = started.onExit().thenRun(this::ended);
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void ended() {
    CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
        .execute(this::startAgain);
    pause = BEFORE_RESTART;
  }

  private synchronized void startAgain() {
    if (!closed) {
      process = start();
    }
  }
}
