package jobalerts.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The processor time of processes, by proc(5): of their own and of those of their children that
 * have ended, which {@link ProcessHandle.Info} leaves out.
 */
public final class ProcessorTime {

  /** USER_HZ, which is 100 on all that Linux runs on today. */
  private static final double TICKS_PER_SECOND = 100;

  /** utime, stime, cutime and cstime are fields 14 to 17; field 3 is the first after the name. */
  private static final int FIRST = 14 - 3;

  private static final int FIELDS = 4;

  private ProcessorTime() {}

  /** In seconds. */
  public static double of(ProcessHandle process) {
    return ticks(process.pid()) / TICKS_PER_SECOND;
  }

  /** With the children that run now. */
  public static double ofAll(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
            .mapToLong(one -> ticks(one.pid()))
            .sum()
        / TICKS_PER_SECOND;
  }

  private static long ticks(long pid) {
    Path stat = Path.of("/proc", Long.toString(pid), "stat");
    try {
      String line = Files.readString(stat);
      // A name may have spaces and brackets of its own.
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
      return Stream.of(fields).skip(FIRST).limit(FIELDS).mapToLong(Long::parseLong).sum();
    } catch (IOException e) {
      if (!Files.exists(stat)) {
        // It ended just now: its parent has its time.
        return 0;
      }
      throw new UncheckedIOException(e);
    }
  }
}
