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
 * All criteria but role and state, packed into arrays by the alert's number, the cheap ones to be
 * asked first. Circles are exact here, however they are found.
 */
public final class Residuals {

  private static final int ROOM = 1 << 16;

  private final Glossary words = new Glossary();
  private final Glossary names = new Glossary();
  private final BitSet refusesUnstatedPay = new BitSet();
  private long[] accepted = new long[ROOM];
  private int[] pay = new int[ROOM];
  private byte[] leastYears = new byte[ROOM];
  private byte[] mostYears = new byte[ROOM];
  private @Nullable Reach[] circles = new Reach[ROOM];
  private @Nullable Terms[] terms = new Terms[ROOM];

  public void add(int alert, Criteria wish) {
    if (alert == accepted.length) {
      resize(alert * 2);
    }
    PayFloor floor = wish.leastPay();
    accepted[alert] = Facts.accepted(wish);
    pay[alert] = floor == null ? 0 : (int) Math.min(floor.annual(), Integer.MAX_VALUE - 1);
    refusesUnstatedPay.set(alert, floor != null && Boolean.FALSE.equals(wish.payUnstatedToo()));
    leastYears[alert] = requireNonNullElse(wish.leastExperienceYears(), 0).byteValue();
    mostYears[alert] =
        requireNonNullElse(wish.mostExperienceYears(), (int) Byte.MAX_VALUE).byteValue();
    circles[alert] = wish.within() == null ? null : Reach.of(wish.within());
    terms[alert] = Terms.of(wish, words, names);
  }

  /** No more are added. */
  public void trim(int alerts) {
    resize(alerts);
  }

  public Question of(Job job) {
    return new Question(job);
  }

  private void resize(int room) {
    accepted = Arrays.copyOf(accepted, room);
    pay = Arrays.copyOf(pay, room);
    leastYears = Arrays.copyOf(leastYears, room);
    mostYears = Arrays.copyOf(mostYears, room);
    circles = Arrays.copyOf(circles, room);
    terms = Arrays.copyOf(terms, room);
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
      this.years = requireNonNullElse(job.experienceYears(), -1);
      this.isEverywhere = job.places().isEmpty() && job.workplace() == Workplace.REMOTE;
      this.points = job.places().stream().map(Reach::of).filter(Objects::nonNull).toList();
      this.wordsFound = words.in(job.title() + "\n" + job.text());
      this.namesFound = names.in(job.employer());
    }

    public boolean holds(int alert) {
      return Facts.meet(accepted[alert], said)
          && pay[alert] <= most
          && (isPayStated || !refusesUnstatedPay.get(alert))
          && yearsHold(alert)
          && circleHolds(circles[alert])
          && termsHold(terms[alert]);
    }

    private static int most(@Nullable Pay pay) {
      Long most = pay == null ? null : pay.annualMax();
      return most == null ? Integer.MAX_VALUE : (int) Math.min(most, Integer.MAX_VALUE - 1);
    }

    private boolean yearsHold(int alert) {
      return years < 0 || (leastYears[alert] <= years && years <= mostYears[alert]);
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
