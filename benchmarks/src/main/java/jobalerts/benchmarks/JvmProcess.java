package jobalerts.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of this class path in a JVM of its own; its output goes to a file. */
public final class JvmProcess implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 30;

  private final Process process;

  private JvmProcess(Process process) {
    this.process = process;
  }

  public static JvmProcess start(Path log, List<String> options, Class<?> main, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-classpath"));
    command.addAll(List.of(System.getProperty("java.class.path"), main.getName()));
    command.addAll(Arrays.asList(args));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      // Also when a run is broken off.
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      return new JvmProcess(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  public void requireAlive() {
    if (!process.isAlive()) {
      throw new IllegalStateException("A process has ended: " + process.exitValue());
    }
  }

  /** Waits until the program has done its work. */
  public void requireSuccess() {
    int exit = process.onExit().join().exitValue();
    if (exit != 0) {
      throw new IllegalStateException("A process has failed: " + exit);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
