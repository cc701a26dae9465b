package jobalerts.alert.subscriptions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jobalerts.alert.matching.Circle;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.PayFloor;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Job;
import jobalerts.common.posting.Pay;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.State;
import org.jspecify.annotations.Nullable;

/**
 * What an alert would have to ask for, so that a job that it meets does not come, changing as
 * little else as possible.
 */
public final class Narrow {

  private static final int LEAST_MILES = 5;
  private static final int MILES_STEP = 5;
  private static final int PAY_STEP_A_YEAR = 1_000;
  private static final long MOST_PAY = 5_000_000;
  private static final int MOST_EMPLOYERS = 50;
  private static final int LONGEST_EMPLOYER = 100;

  private Narrow() {}

  /**
   * Nothing where the objection makes no sense: no wish of that kind would keep the job away, or
   * the alert has it already.
   */
  public static Optional<Criteria> by(Objection objection, Criteria wish, Job job) {
    Optional<Criteria> narrower =
        switch (objection) {
          case TOO_FAR -> wish.within() == null ? otherStates(wish, job) : nearer(wish, job);
          case WRONG_SHIFT -> otherShifts(wish, job);
          case PAY -> morePay(wish, job);
          case EMPLOYER -> otherEmployers(wish, job);
        };
    return narrower.filter(it -> !it.equals(wish));
  }

  /** The circle that ends before the nearest of the job's places. */
  private static Optional<Criteria> nearer(Criteria wish, Job job) {
    Circle circle = Objects.requireNonNull(wish.within());
    return job.places().stream()
        .map(circle::milesTo)
        .filter(Objects::nonNull)
        .min(Double::compare)
        .map(nearest -> ((int) Math.ceil(nearest / MILES_STEP) - 1) * MILES_STEP)
        .filter(miles -> miles >= LEAST_MILES && miles < circle.miles())
        .map(miles -> new Circle(circle.place(), circle.lat(), circle.lon(), miles))
        .map(nearer -> with(wish, wish.states(), nearer, wish.shifts(), wish.leastPay()));
  }

  private static Optional<Criteria> otherStates(Criteria wish, Job job) {
    Set<State> others = EnumSet.noneOf(State.class);
    others.addAll(wish.states());
    job.places().stream().map(Place::state).filter(Objects::nonNull).forEach(others::remove);
    // Remote work without a place stays, and without any state left the alert would be wider.
    return others.isEmpty() || job.places().isEmpty()
        ? Optional.empty()
        : Optional.of(with(wish, others, null, wish.shifts(), wish.leastPay()));
  }

  /** Of an alert that names no shift: all but the job's. */
  private static Optional<Criteria> otherShifts(Criteria wish, Job job) {
    Set<Shift> others = EnumSet.noneOf(Shift.class);
    others.addAll(wish.shifts().isEmpty() ? EnumSet.allOf(Shift.class) : wish.shifts());
    job.shifts().forEach(others::remove);
    return others.isEmpty() || job.shifts().isEmpty()
        ? Optional.empty()
        : Optional.of(with(wish, wish.states(), wish.within(), others, wish.leastPay()));
  }

  /** The next round sum above what the job pays at most; an open end may reach any sum. */
  private static Optional<Criteria> morePay(Criteria wish, Job job) {
    Pay pay = job.pay();
    Long most = pay == null ? null : pay.annualMax();
    PayFloor floor = wish.leastPay();
    boolean enough = floor != null && most != null && floor.annual() > most;
    if (pay == null || most == null || enough || most >= MOST_PAY) {
      return Optional.empty();
    }
    PayPeriod period = floor == null ? pay.period() : floor.period();
    PayFloor above =
        period == PayPeriod.HOUR
            ? new PayFloor(above(most, PayPeriod.HOUR.perYear(), 1), PayPeriod.HOUR)
            : new PayFloor(above(most, PAY_STEP_A_YEAR, PAY_STEP_A_YEAR), PayPeriod.YEAR);
    return Optional.of(with(wish, wish.states(), wish.within(), wish.shifts(), above));
  }

  private static BigDecimal above(long most, int step, int worth) {
    return BigDecimal.valueOf((most / step + 1) * worth);
  }

  private static Optional<Criteria> otherEmployers(Criteria wish, Job job) {
    List<String> excluded = new ArrayList<>(wish.excludedEmployers());
    excluded.add(job.employer());
    boolean possible =
        excluded.size() <= MOST_EMPLOYERS
            && job.employer().length() <= LONGEST_EMPLOYER
            && job.employer().codePoints().anyMatch(Character::isLetterOrDigit);
    return possible
        ? Optional.of(
            with(wish, wish.states(), wish.within(), wish.shifts(), wish.leastPay(), excluded))
        : Optional.empty();
  }

  private static Criteria with(
      Criteria wish,
      Set<State> states,
      @Nullable Circle within,
      Set<Shift> shifts,
      @Nullable PayFloor leastPay) {
    return with(wish, states, within, shifts, leastPay, wish.excludedEmployers());
  }

  private static Criteria with(
      Criteria wish,
      Set<State> states,
      @Nullable Circle within,
      Set<Shift> shifts,
      @Nullable PayFloor leastPay,
      List<String> excludedEmployers) {
    return new Criteria(
        wish.roles(),
        states,
        within,
        wish.industries(),
        shifts,
        wish.employment(),
        wish.workplaces(),
        leastPay,
        wish.payUnstatedToo(),
        wish.mostEducation(),
        wish.leastExperienceYears(),
        wish.mostExperienceYears(),
        wish.keywords(),
        excludedEmployers);
  }
}
