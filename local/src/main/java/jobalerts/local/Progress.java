package jobalerts.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;

/** Says what is being started, and how long it took. */
final class Progress {

  private final PrintStream out;

  Progress(PrintStream out) {
    this.out = out;
  }

  void say(String line) {
    out.println(line);
  }

  void during(String name, Runnable step) {
    during(
        name,
        () -> {
          step.run();
          return name;
        });
  }

  <T> T during(String name, Supplier<T> step) {
    out.printf("  %-16s", name);
    out.flush();
    long begin = System.nanoTime();
    T result = step.get();
    out.printf("%5.1f s%n", Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0);
    return result;
  }
}
