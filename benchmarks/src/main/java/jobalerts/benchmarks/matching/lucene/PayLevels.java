package jobalerts.benchmarks.matching.lucene;

import java.util.List;
import java.util.stream.IntStream;

/** Pay in steps of a dollar an hour. Pay of one level may still be too little: they only narrow. */
final class PayLevels {

  private static final long STEP = 2_080;
  private static final int HIGHEST = 100;

  private PayLevels() {}

  static String of(long annual) {
    return "" + level(annual);
  }

  static List<String> reachedBy(long annual) {
    return IntStream.rangeClosed(0, level(annual)).mapToObj(Integer::toString).toList();
  }

  private static int level(long annual) {
    return (int) Math.min(HIGHEST, annual / STEP);
  }
}
