package jobalerts.benchmarks.matching;

import java.util.BitSet;
import java.util.stream.IntStream;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.MatchSink;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.Role;
import org.jspecify.annotations.Nullable;

/**
 * The peer to beat: a plain inverted index. An alert stands in a list of numbers for each pair of
 * its roles and places, where a place is a state or a cell that its circle touches, and "any" is a
 * role and a place too. A posting reads the lists of its own pairs and asks each alert there for
 * the rest of its criteria, which lie packed in arrays.
 *
 * <p>That is what a good engineer would write in an afternoon: no alert is looked at that has
 * neither the role nor the neighborhood, most are refused by one {@code long}, circles are checked
 * without sines, and the text is read once. An alert that stands in the lists of several of the
 * posting's roles counts in the first of them.
 */
final class InvertedLists implements Contender {

  private static final int ANY_ROLE = Role.values().length;

  private final Places places = new Places(new Grid(1));
  private final Residuals residuals = new Residuals();
  private final @Nullable Numbers[] lists = new Numbers[(ANY_ROLE + 1) * places.count()];
  private int alerts;

  @Override
  public void add(int alert, Criteria wish) {
    alerts = alert + 1;
    residuals.add(alert, wish);
    int wanted = wish.roles().isEmpty() ? 1 << ANY_ROLE : residuals.roles(alert);
    for (int place : places.of(wish)) {
      ones(wanted).forEach(role -> list(role, place).add(alert));
    }
  }

  @Override
  public void ready() {
    residuals.trim(alerts);
    for (Numbers list : lists) {
      if (list != null) {
        list.trim();
      }
    }
  }

  @Override
  public void match(Job job, MatchSink sink) {
    Scan scan = new Scan(job, sink);
    int asked = (int) Facts.bits(job.roles()) | (1 << ANY_ROLE);
    for (int place : places.of(job)) {
      for (int left = asked; left != 0; left &= left - 1) {
        int role = Integer.numberOfTrailingZeros(left);
        scan.list(lists[place * (ANY_ROLE + 1) + role], asked & ((1 << role) - 1));
      }
    }
    scan.batch.flush();
  }

  private Numbers list(int role, int place) {
    int at = place * (ANY_ROLE + 1) + role;
    Numbers list = lists[at];
    if (list == null) {
      list = new Numbers();
      lists[at] = list;
    }
    return list;
  }

  private static IntStream ones(int bits) {
    return BitSet.valueOf(new long[] {bits}).stream();
  }

  /** Reads the lists for one posting. */
  private final class Scan {

    private final Residuals.Question question;
    private final Batch batch;
    // In one place an alert is met at most once for each role.
    private final @Nullable BitSet seen;

    Scan(Job job, MatchSink sink) {
      this.question = residuals.of(job);
      this.batch = new Batch(sink);
      this.seen = job.places().size() == 1 ? null : new BitSet(alerts);
    }

    void list(@Nullable Numbers list, int earlierRoles) {
      if (list == null) {
        return;
      }
      int[] numbers = list.numbers();
      for (int i = 0; i < list.size(); i++) {
        int alert = numbers[i];
        if (question.holds(alert)
            && (residuals.roles(alert) & earlierRoles) == 0
            && isFirst(alert)) {
          batch.add(alert);
        }
      }
    }

    private boolean isFirst(int alert) {
      if (seen == null) {
        return true;
      }
      boolean isFirst = !seen.get(alert);
      seen.set(alert);
      return isFirst;
    }
  }
}
