package jobalerts.benchmarks.matching;

import static java.util.Objects.requireNonNullElse;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.PayFloor;
import jobalerts.common.posting.Job;
import jobalerts.common.posting.Pay;
import jobalerts.common.vocabulary.Workplace;
import org.jspecify.annotations.Nullable;

/**
 * All criteria of an alert in two neighboring {@code long}s, so that one line of the cache decides
 * of most; circles and keywords stand apart and are looked up only where there are some. Circles
 * are exact here, however they are found.
 *
 * <p>The first {@code long} holds {@link Facts}, the years of experience and which of the rare
 * criteria are given, the second the least pay and, for who looks alerts up by role, the roles.
 */
public final class Residuals {

  private static final int LEAST_YEARS = Facts.WIDTH;
  private static final int MOST_YEARS = LEAST_YEARS + 6;
  private static final int YEARS = 63;
  private static final long CIRCLE = 1L << 60;
  private static final long TERMS = 1L << 61;
  private static final long REFUSES_UNSTATED_PAY = 1L << 62;

  private final Glossary words = new Glossary();
  private final Glossary names = new Glossary();
  private long[] packed = new long[1 << 16];
  private @Nullable Reach[] circles = new Reach[1 << 15];
  private @Nullable Terms[] terms = new Terms[1 << 15];

  public void add(int alert, Criteria wish) {
    if (alert == circles.length) {
      resize(alert * 2);
    }
    circles[alert] = wish.within() == null ? null : Reach.of(wish.within());
    terms[alert] = Terms.of(wish, words, names);
    packed[2 * alert] = Facts.accepted(wish) | years(wish) | rare(alert, wish);
    packed[2 * alert + 1] = (Facts.bits(wish.roles()) << 32) | pay(wish.leastPay());
  }

  int roles(int alert) {
    return (int) (packed[2 * alert + 1] >>> 32);
  }

  /** No more are added. */
  public void trim(int alerts) {
    resize(alerts);
  }

  public Question of(Job job) {
    return new Question(job);
  }

  private void resize(int room) {
    packed = Arrays.copyOf(packed, 2 * room);
    circles = Arrays.copyOf(circles, room);
    terms = Arrays.copyOf(terms, room);
  }

  private static long years(Criteria wish) {
    long least = requireNonNullElse(wish.leastExperienceYears(), 0);
    long most = requireNonNullElse(wish.mostExperienceYears(), YEARS);
    return (least << LEAST_YEARS) | (most << MOST_YEARS);
  }

  private long rare(int alert, Criteria wish) {
    boolean refuses = wish.leastPay() != null && Boolean.FALSE.equals(wish.payUnstatedToo());
    return (circles[alert] == null ? 0 : CIRCLE)
        | (terms[alert] == null ? 0 : TERMS)
        | (refuses ? REFUSES_UNSTATED_PAY : 0);
  }

  private static long pay(@Nullable PayFloor floor) {
    return floor == null ? 0 : Math.min(floor.annual(), Integer.MAX_VALUE - 1);
  }

  /** One posting, to be asked for many alerts. */
  public final class Question {

    private final long said;
    private final boolean isPayStated;
    private final int most;
    private final int years;
    private final boolean isEverywhere;
    private final List<Reach> points;
    private final BitSet wordsFound;
    private final BitSet namesFound;

    private Question(Job job) {
      Pay stated = job.pay();
      this.said = Facts.said(job);
      this.isPayStated = stated != null;
      this.most = most(stated);
      this.years = job.experienceYears() == null ? -1 : Math.min(job.experienceYears(), YEARS - 1);
      this.isEverywhere = job.places().isEmpty() && job.workplace() == Workplace.REMOTE;
      this.points = job.places().stream().map(Reach::of).filter(Objects::nonNull).toList();
      this.wordsFound = words.in(job.title() + "\n" + job.text());
      this.namesFound = names.in(job.employer());
    }

    public boolean holds(int alert) {
      long given = packed[2 * alert];
      return Facts.meet(given, said)
          && (int) packed[2 * alert + 1] <= most
          && yearsHold(given)
          && ((given & REFUSES_UNSTATED_PAY) == 0 || isPayStated)
          && ((given & CIRCLE) == 0 || circleHolds(circles[alert]))
          && ((given & TERMS) == 0 || termsHold(terms[alert]));
    }

    private static int most(@Nullable Pay pay) {
      Long most = pay == null ? null : pay.annualMax();
      return most == null ? Integer.MAX_VALUE : (int) Math.min(most, Integer.MAX_VALUE - 1);
    }

    private boolean yearsHold(long given) {
      return years < 0
          || (((given >>> LEAST_YEARS) & YEARS) <= years
              && years <= ((given >>> MOST_YEARS) & YEARS));
    }

    private boolean circleHolds(@Nullable Reach circle) {
      if (circle == null || isEverywhere) {
        return true;
      }
      for (int i = 0; i < points.size(); i++) {
        if (circle.holds(points.get(i))) {
          return true;
        }
      }
      return false;
    }

    private boolean termsHold(@Nullable Terms wanted) {
      return wanted == null || wanted.hold(wordsFound, namesFound);
    }
  }
}
