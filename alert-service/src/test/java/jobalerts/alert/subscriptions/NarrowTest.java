package jobalerts.alert.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jobalerts.alert.Jobs;
import jobalerts.alert.Wanted;
import jobalerts.alert.matching.Checks;
import jobalerts.alert.matching.Circle;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.PayFloor;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Pay;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.State;
import jobalerts.common.vocabulary.Workplace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NarrowTest {

  private static final Wanted WELDER = Wanted.nothing().roles(Role.WELDER);

  @Test
  void endsTheCircleBeforeTheNearestPlace() {
    Wanted wish = WELDER.within(150, Jobs.MILWAUKEE);

    // Chicago is 81 miles away.
    assertThat(narrowed(Objection.TOO_FAR, wish, Jobs.valid().places(Jobs.CHICAGO)))
        .map(Criteria::within)
        .map(Circle::miles)
        .contains(80);
  }

  @Test
  void hasNoCircleThatLeavesOutItsMiddle() {
    assertThat(narrowed(Objection.TOO_FAR, WELDER.within(50, Jobs.EAU_CLAIRE), Jobs.valid()))
        .isEmpty();
    assertThat(narrowed(Objection.TOO_FAR, WELDER.within(50, Jobs.EAU_CLAIRE), remote())).isEmpty();
  }

  @Test
  void leavesOutTheStatesOfTheJob() {
    Wanted wish = WELDER.states(State.WI, State.MN, State.IL);

    assertThat(
            narrowed(Objection.TOO_FAR, wish, Jobs.valid().places(Jobs.CHICAGO, place(State.MN))))
        .map(Criteria::states)
        .hasValueSatisfying(states -> assertThat(states).containsExactly(State.WI));
  }

  @Test
  void doesNotWidenTheAlertByLeavingOutItsLastState() {
    assertThat(narrowed(Objection.TOO_FAR, WELDER.states(State.WI), Jobs.valid())).isEmpty();
    assertThat(narrowed(Objection.TOO_FAR, WELDER, Jobs.valid())).isEmpty();
    assertThat(narrowed(Objection.TOO_FAR, WELDER.states(State.WI, State.MN), remote())).isEmpty();
  }

  @Test
  void unticksTheShiftOrTicksTheOthers() {
    Jobs nights = Jobs.valid().shifts(Shift.THIRD);

    assertThat(narrowed(Objection.WRONG_SHIFT, WELDER.shifts(Shift.FIRST, Shift.THIRD), nights))
        .hasValueSatisfying(wish -> assertThat(wish.shifts()).containsExactly(Shift.FIRST));
    assertThat(narrowed(Objection.WRONG_SHIFT, WELDER, nights))
        .hasValueSatisfying(
            wish -> assertThat(wish.shifts()).hasSize(5).doesNotContain(Shift.THIRD));
    assertThat(narrowed(Objection.WRONG_SHIFT, WELDER.shifts(Shift.THIRD), nights)).isEmpty();
    assertThat(narrowed(Objection.WRONG_SHIFT, WELDER, Jobs.valid().shifts())).isEmpty();
  }

  @Test
  void asksForTheNextRoundSumAboveThePay() {
    assertThat(floor(WELDER, Jobs.pay("28.50", "32", PayPeriod.HOUR)))
        .contains(new PayFloor(new BigDecimal(33), PayPeriod.HOUR));
    assertThat(floor(WELDER, Jobs.pay("80000", "94500", PayPeriod.YEAR)))
        .contains(new PayFloor(new BigDecimal(95_000), PayPeriod.YEAR));
    assertThat(floor(WELDER.pay("20", PayPeriod.HOUR), Jobs.pay(null, "1000", PayPeriod.WEEK)))
        .contains(new PayFloor(new BigDecimal(26), PayPeriod.HOUR));
  }

  @Test
  void asksForNoMorePayWhereNoSumWouldHelp() {
    assertThat(floor(WELDER, Jobs.pay("28.50", null, PayPeriod.HOUR))).isEmpty();
    assertThat(floor(WELDER, null)).isEmpty();
    assertThat(floor(WELDER, Jobs.pay(null, "5000000", PayPeriod.YEAR))).isEmpty();
  }

  @Test
  void addsTheEmployer() {
    assertThat(narrowed(Objection.EMPLOYER, WELDER.notAt("Acme"), Jobs.valid()))
        .hasValueSatisfying(wish ->
            assertThat(wish.excludedEmployers()).containsExactly("Acme", "Chippewa Castings"));
    assertThat(narrowed(Objection.EMPLOYER, WELDER, Jobs.valid().employer("?"))).isEmpty();
    assertThat(narrowed(Objection.EMPLOYER, WELDER, Jobs.valid().employer("x".repeat(101))))
        .isEmpty();
    String[] many = IntStream.range(0, 50).mapToObj(it -> "Acme " + it).toArray(String[]::new);
    assertThat(narrowed(Objection.EMPLOYER, WELDER.notAt(many), Jobs.valid())).isEmpty();
  }

  @Test
  void keepsTheJobAwayAndChangesOneCriterionOnly() {
    Wanted wish =
        Wanted.nothing()
            .roles(Role.WELDER)
            .within(200, Jobs.CHICAGO)
            .pay("25", PayPeriod.HOUR)
            .any("TIG");
    Jobs milwaukee = Jobs.valid().places(Jobs.MILWAUKEE);
    for (Objection objection : Objection.values()) {
      assertThat(narrowed(objection, wish, milwaukee))
          .as(objection.label())
          .hasValueSatisfying(it -> {
            assertThat(Checks.explain(it, milwaukee.job()).matches()).isFalse();
            List<String> changed = lines(it);
            changed.removeAll(lines(wish.criteria()));
            assertThat(changed).hasSize(1);
          });
    }
  }

  @Test
  void changesNothingForAJobThatDoesNotComeAnyway() {
    Wanted wish =
        Wanted.nothing()
            .roles(Role.WELDER)
            .within(20, Jobs.CHICAGO)
            .shifts(Shift.SECOND)
            .pay("90", PayPeriod.HOUR)
            .notAt("Chippewa Castings");

    for (Objection objection : Objection.values()) {
      assertThat(narrowed(objection, wish, Jobs.valid())).as(objection.label()).isEmpty();
    }
    assertThat(narrowed(Objection.TOO_FAR, WELDER.states(State.IL, State.IA), Jobs.valid()))
        .isEmpty();
  }

  private static List<String> lines(Criteria wish) {
    return new ArrayList<>(Checks.inWords(wish));
  }

  private static Optional<PayFloor> floor(Wanted wish, @Nullable Pay pay) {
    return narrowed(Objection.PAY, wish, Jobs.valid().pay(pay)).map(Criteria::leastPay);
  }

  private static Optional<Criteria> narrowed(Objection objection, Wanted wish, Jobs job) {
    return Narrow.by(objection, wish.criteria(), job.job());
  }

  private static Jobs remote() {
    return Jobs.valid().workplace(Workplace.REMOTE).places();
  }

  private static Place place(State state) {
    return new Place("Somewhere", state, null, null, null);
  }
}
