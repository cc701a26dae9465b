package jobalerts.benchmarks.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the collector's log tells of the heap. */
record Heap(Path log) {

  private static final Pattern COLLECTION = Pattern.compile("Pause .* \\d+M->(\\d+)M\\((\\d+)M\\)");

  /** The most megabytes that were left after a collection. */
  int mostUsed() throws IOException {
    return most(1);
  }

  /** The most megabytes that the heap itself grew to. */
  int mostTaken() throws IOException {
    return most(2);
  }

  private int most(int group) throws IOException {
    return COLLECTION
        .matcher(Files.readString(log))
        .results()
        .mapToInt((MatchResult found) -> Integer.parseInt(found.group(group)))
        .max()
        .orElse(0);
  }
}
