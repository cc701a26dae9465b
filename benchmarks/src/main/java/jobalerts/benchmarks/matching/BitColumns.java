package jobalerts.benchmarks.matching;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.MatchSink;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.Role;

/**
 * A plain column of bits for each value of each attribute, over all alerts in the order of their
 * numbers: what the service's blocks would be without clusters. A posting reads the columns of what
 * it says from end to end, in loops that the compiler turns into vector instructions. The cells of
 * circles are too many for columns and stay lists of numbers.
 */
final class BitColumns implements Contender {

  private static final int ANY_ROLE = Role.values().length;

  private final Places places = new Places(new Grid(1));
  private final Residuals residuals = new Residuals();
  private final Numbers[] byPlace =
      Stream.generate(Numbers::new).limit(places.count()).toArray(Numbers[]::new);
  private final long[][] byRole = new long[ANY_ROLE + 1][1];
  private final long[][] byFact = new long[Facts.WIDTH][1];
  private int alerts;

  @Override
  public void add(int alert, Criteria wish) {
    alerts = alert + 1;
    residuals.add(alert, wish);
    IntStream.of(places.of(wish)).forEach(place -> byPlace[place].add(alert));
    set(byRole, alert, wish.roles().isEmpty() ? 1L << ANY_ROLE : Facts.bits(wish.roles()));
    set(byFact, alert, Facts.accepted(wish));
  }

  @Override
  public void ready() {
    residuals.trim(alerts);
    Stream.of(byPlace).forEach(Numbers::trim);
    resize(byRole, words());
    resize(byFact, words());
  }

  @Override
  public void match(Job job, MatchSink sink) {
    long[] candidates = in(places.of(job));
    intersect(candidates, byRole, Facts.bits(job.roles()) | (1L << ANY_ROLE));
    for (long fact : Facts.asked(Facts.said(job))) {
      intersect(candidates, byFact, fact);
    }
    Residuals.Question question = residuals.of(job);
    Batch batch = new Batch(sink);
    for (int word = 0; word < candidates.length; word++) {
      for (long left = candidates[word]; left != 0; left &= left - 1) {
        int alert = word * Long.SIZE + Long.numberOfTrailingZeros(left);
        if (question.holds(alert)) {
          batch.add(alert);
        }
      }
    }
    batch.flush();
  }

  private long[] in(int[] of) {
    long[] found = new long[words()];
    for (int place : of) {
      Numbers list = byPlace[place];
      int[] numbers = list.numbers();
      for (int i = 0; i < list.size(); i++) {
        found[numbers[i] >> 6] |= 1L << numbers[i];
      }
    }
    return found;
  }

  private int words() {
    return (alerts + Long.SIZE - 1) / Long.SIZE;
  }

  /** Keeps those that are in one of the columns. */
  private static void intersect(long[] candidates, long[][] columns, long which) {
    int[] ones = ones(which);
    if (ones.length == 1) {
      and(candidates, columns[ones[0]]);
    } else {
      long[] any = columns[ones[0]].clone();
      for (int i = 1; i < ones.length; i++) {
        or(any, columns[ones[i]]);
      }
      and(candidates, any);
    }
  }

  private static void and(long[] candidates, long[] column) {
    for (int i = 0; i < candidates.length; i++) {
      candidates[i] &= column[i];
    }
  }

  private static void or(long[] any, long[] column) {
    for (int i = 0; i < any.length; i++) {
      any[i] |= column[i];
    }
  }

  private static void set(long[][] columns, int alert, long which) {
    int word = alert >> 6;
    if (word == columns[0].length) {
      resize(columns, word * 2);
    }
    for (int one : ones(which)) {
      columns[one][word] |= 1L << alert;
    }
  }

  private static void resize(long[][] columns, int words) {
    Arrays.setAll(columns, i -> Arrays.copyOf(columns[i], words));
  }

  private static int[] ones(long bits) {
    return BitSet.valueOf(new long[] {bits}).stream().toArray();
  }
}
