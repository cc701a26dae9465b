package jobalerts.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the collector's log tells of the heap. */
public record GcLog(Path log) {

  private static final Pattern COLLECTION = Pattern.compile("Pause .* \\d+M->(\\d+)M\\((\\d+)M\\)");

  /** How long it is by now. */
  public int length() {
    return text().length();
  }

  /** The most megabytes that were left after a collection. */
  public int mostUsed() {
    return mostUsedSince(0);
  }

  /** The same of what was written since the log had that length. */
  public int mostUsedSince(int length) {
    return most(length, 1);
  }

  /** The most megabytes that the heap itself grew to. */
  public int mostTaken() {
    return most(0, 2);
  }

  private int most(int since, int group) {
    return COLLECTION
        .matcher(text())
        .region(since, text().length())
        .results()
        .mapToInt((MatchResult found) -> Integer.parseInt(found.group(group)))
        .max()
        .orElse(0);
  }

  private String text() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
