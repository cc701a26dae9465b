package jobalerts.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;

import jobalerts.alert.Jobs;
import jobalerts.alert.Wanted;
import jobalerts.common.place.Place;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.common.vocabulary.Industry;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.State;
import jobalerts.common.vocabulary.Workplace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each criterion met, missed and unstated, with the words for it. */
class CriterionTest {

  private static final Place WISCONSIN = new Place(null, State.WI, null, null, null);

  @Test
  void wantsAnyOfTheRoles() {
    Wanted wish = Wanted.nothing().roles(Role.MACHINIST, Role.WELDER);

    holds(wish, Jobs.valid(), "Machinist, Welder", "Welder");
    holds(wish, Jobs.valid().roles(Role.PLANT_MANAGER, Role.WELDER));
    fails(wish, Jobs.valid().roles(Role.PLANT_MANAGER), "Machinist, Welder", "Plant manager");
    fails(wish, Jobs.bare(), "Machinist, Welder", "not stated");
  }

  @Test
  void wantsAnyPlaceInTheStates() {
    Wanted wish = Wanted.nothing().states(State.WI, State.MN);

    holds(wish, Jobs.valid(), "Minnesota, Wisconsin", "Eau Claire, WI 54701");
    holds(wish, Jobs.valid().places(Jobs.CHICAGO, Jobs.MILWAUKEE));
    holds(wish, Jobs.valid().places(WISCONSIN), "Minnesota, Wisconsin", "Wisconsin");
    fails(wish, Jobs.valid().places(Jobs.CHICAGO), "Minnesota, Wisconsin", "Chicago, IL");
    fails(wish, Jobs.valid().places(new Place("Eau Claire", null, null, null, null)));
    fails(wish, Jobs.bare(), "Minnesota, Wisconsin", "not stated");
  }

  @Test
  void findsRemoteWorkWithoutAPlaceEverywhere() {
    Jobs remote = Jobs.bare().workplace(Workplace.REMOTE);

    holds(Wanted.nothing().states(State.WI), remote, "Wisconsin", "anywhere (remote)");
    holds(Wanted.nothing().within(5, Jobs.CHICAGO), remote);
    fails(Wanted.nothing().states(State.WI), Jobs.bare().workplace(Workplace.HYBRID));
    fails(Wanted.nothing().states(State.WI), remote.places(Jobs.CHICAGO));
  }

  @Test
  void wantsAnyPlaceWithinTheRadius() {
    // Milwaukee and Chicago are 81 miles apart.
    holds(
        Wanted.nothing().within(85, Jobs.MILWAUKEE),
        Jobs.valid().places(Jobs.EAU_CLAIRE, Jobs.CHICAGO),
        "within 85 miles of Milwaukee, WI",
        "Chicago, IL (81 miles); Eau Claire, WI 54701 (217 miles)");
    fails(
        Wanted.nothing().within(80, Jobs.MILWAUKEE),
        Jobs.valid().places(Jobs.CHICAGO),
        "within 80 miles of Milwaukee, WI",
        "Chicago, IL (81 miles)");
    fails(
        Wanted.nothing().within(200, Jobs.MILWAUKEE),
        Jobs.valid().places(WISCONSIN),
        "within 200 miles of Milwaukee, WI",
        "Wisconsin (distance unknown)");
    fails(Wanted.nothing().within(200, Jobs.MILWAUKEE), Jobs.bare());
  }

  @Test
  void saysNoDistanceThatContradictsTheVerdict() {
    // 81.4 miles by the great circle.
    fails(
        Wanted.nothing().within(81, Jobs.MILWAUKEE),
        Jobs.valid().places(Jobs.CHICAGO),
        "within 81 miles of Milwaukee, WI",
        "Chicago, IL (82 miles)");
    holds(
        Wanted.nothing().within(82, Jobs.MILWAUKEE),
        Jobs.valid().places(Jobs.CHICAGO),
        "within 82 miles of Milwaukee, WI",
        "Chicago, IL (81 miles)");
  }

  @Test
  void namesThreePlacesThatFitBestOfMany() {
    Place[] many = {Jobs.CHICAGO, Jobs.CHICAGO, Jobs.EAU_CLAIRE, Jobs.MILWAUKEE, Jobs.CHICAGO};

    holds(
        Wanted.nothing().states(State.WI),
        Jobs.valid().places(many),
        "Wisconsin",
        "Eau Claire, WI 54701; Milwaukee, WI; Chicago, IL and 2 more");
  }

  @Test
  void hasWordsForAPlaceThatOnlyLiesSomewhere() {
    Place somewhere = new Place(null, null, null, 43.0389, -87.9065);

    fails(
        Wanted.nothing().states(State.WI),
        Jobs.valid().places(somewhere),
        "Wisconsin",
        "an unnamed place");
  }

  @Test
  void wantsAnyOfTheIndustries() {
    Wanted wish = Wanted.nothing().industries(Industry.METAL, Industry.FOOD);

    holds(wish, Jobs.valid(), "Metal, Food and beverage", "Metal");
    fails(wish, Jobs.valid().industry(Industry.WOOD_FURNITURE));
    fails(wish, Jobs.bare(), "Metal, Food and beverage", "not stated");
  }

  @Test
  void wantsAnyOfTheShiftsButTakesAnUnstatedOne() {
    Wanted wish = Wanted.nothing().shifts(Shift.FIRST);

    holds(wish, Jobs.valid().shifts(Shift.SECOND, Shift.FIRST));
    fails(wish, Jobs.valid().shifts(Shift.THIRD), "1st shift (days)", "3rd shift (nights)");
    holds(wish, Jobs.bare(), "1st shift (days)", "not stated");
  }

  @Test
  void wantsAnyFormOfEmploymentButTakesAnUnstatedOne() {
    Wanted wish = Wanted.nothing().employment(EmploymentType.FULL_TIME);

    holds(wish, Jobs.valid(), "Full-time", "Full-time");
    fails(wish, Jobs.valid().employment(EmploymentType.CONTRACT), "Full-time", "Contract");
    holds(wish, Jobs.bare(), "Full-time", "not stated");
  }

  @Test
  void takesAnUnstatedWorkplaceForOnSite() {
    holds(Wanted.nothing().workplaces(Workplace.ON_SITE), Jobs.bare(), "On site", "On site");
    fails(Wanted.nothing().workplaces(Workplace.REMOTE), Jobs.bare(), "Remote", "On site");
    holds(Wanted.nothing().workplaces(Workplace.REMOTE), Jobs.bare().workplace(Workplace.REMOTE));
  }

  @Test
  void wantsPayThatMayReachTheFloor() {
    Wanted wish = Wanted.nothing().pay("30", PayPeriod.HOUR);

    holds(wish, pay("28.50", "32"), "at least $30 an hour", "$28.50–$32 an hour");
    holds(wish, pay("30", "30"), "at least $30 an hour", "$30 an hour");
    holds(wish, pay(null, "30"), "at least $30 an hour", "up to $30 an hour");
    holds(wish, pay("10", null), "at least $30 an hour", "from $10 an hour");
    fails(wish, pay("20", "29.99"), "at least $30 an hour", "$20–$29.99 an hour");
    fails(wish, pay(null, "29.99"), "at least $30 an hour", "up to $29.99 an hour");
  }

  @Test
  void showsPayOverThePeriodThatIsWishedForAsWell() {
    fails(
        Wanted.nothing().pay("100000", PayPeriod.YEAR),
        pay("28.50", "32"),
        "at least $100,000 a year",
        "$28.50–$32 an hour (about $59,280–$66,560 a year)");
  }

  @Test
  void comparesPayOfDifferentPeriodsOverAYear() {
    // $30 an hour are $62,400 a year.
    Wanted wish = Wanted.nothing().pay("30", PayPeriod.HOUR);

    holds(wish, Jobs.bare().pay(Jobs.pay("62400", "62400", PayPeriod.YEAR)));
    fails(wish, Jobs.bare().pay(Jobs.pay("62399", "62399", PayPeriod.YEAR)));
    holds(wish, Jobs.bare().pay(Jobs.pay("5200", "5200", PayPeriod.MONTH)));
    holds(wish, Jobs.bare().pay(Jobs.pay("1200", "1200", PayPeriod.WEEK)));
    holds(wish, Jobs.bare().pay(Jobs.pay("240", "240", PayPeriod.DAY)));
    fails(wish, Jobs.bare().pay(Jobs.pay("239", "239", PayPeriod.DAY)));
  }

  @Test
  void takesUnstatedPayUnlessItIsRefused() {
    Wanted wish = Wanted.nothing().pay("30", PayPeriod.HOUR);

    holds(wish, Jobs.bare(), "at least $30 an hour", "not stated");
    holds(wish.payUnstatedToo(true), Jobs.bare());
    fails(wish.payUnstatedToo(false), Jobs.bare());
    holds(wish.payUnstatedToo(false), pay("10", null));
  }

  @Test
  void wantsNoMoreThanTheDegree() {
    Wanted wish = Wanted.nothing().education(Education.ASSOCIATE);

    holds(wish, Jobs.valid().education(Education.ASSOCIATE));
    holds(wish, Jobs.valid().education(Education.NONE), "Associate degree or less", "No degree");
    fails(
        wish,
        Jobs.valid().education(Education.BACHELOR),
        "Associate degree or less",
        "Bachelor's degree");
    holds(wish, Jobs.bare(), "Associate degree or less", "not stated");
  }

  @Test
  void wantsNoMoreThanTheYears() {
    Wanted wish = Wanted.nothing().experience(1);

    holds(wish, Jobs.valid().experience(1), "no more than 1 year", "1 year");
    holds(wish, Jobs.valid().experience(0), "no more than 1 year", "none");
    fails(wish, Jobs.valid().experience(2), "no more than 1 year", "2 years");
    holds(wish, Jobs.bare(), "no more than 1 year", "not stated");
  }

  @Test
  void wantsNoFewerThanTheYears() {
    Wanted wish = Wanted.nothing().experienceFrom(3);

    holds(wish, Jobs.valid().experience(3), "at least 3 years", "3 years");
    holds(wish, Jobs.valid().experience(60));
    fails(wish, Jobs.valid().experience(2), "at least 3 years", "2 years");
    fails(wish, Jobs.valid().experience(0), "at least 3 years", "none");
    holds(wish, Jobs.bare(), "at least 3 years", "not stated");
  }

  @Test
  void wantsTheYearsWithinTheRange() {
    Wanted wish = Wanted.nothing().experience(5).experienceFrom(3);

    fails(wish, Jobs.valid().experience(2), "3 to 5 years", "2 years");
    holds(wish, Jobs.valid().experience(3));
    holds(wish, Jobs.valid().experience(5));
    fails(wish, Jobs.valid().experience(6));
    holds(wish, Jobs.bare());
    holds(wish.experienceFrom(5), Jobs.valid().experience(5), "5 years", "5 years");
    fails(Wanted.nothing().experience(0), Jobs.valid().experience(1), "none", "1 year");
  }

  @Test
  void wantsAllOfSomeAndAnyOfOtherKeywords() {
    Wanted wish = Wanted.nothing().all("welding", "castings").any("TIG", "laser");

    holds(
        wish,
        Jobs.valid(),
        "all of “castings”, “welding”, any of “TIG”, “laser”",
        "“castings”, “welding”, “TIG”");
    fails(wish, Jobs.valid().text("welding of castings"));
    fails(wish, Jobs.valid().text("TIG welding"));
    fails(Wanted.nothing().any("unicorn"), Jobs.valid(), "any of “unicorn”", "none of them");
  }

  @Test
  void wantsNoneOfTheExcludedKeywords() {
    Wanted wish = Wanted.nothing().none("night shift", "TIG");

    holds(wish, Jobs.valid().text("MIG"), "none of “TIG”, “night shift”", "none of them");
    fails(wish, Jobs.valid(), "none of “TIG”, “night shift”", "“TIG”");
  }

  @Test
  void wantsNoneOfTheExcludedEmployers() {
    Wanted wish = Wanted.nothing().notAt("chippewa CASTINGS", "GE");

    fails(wish, Jobs.valid(), "not GE, chippewa CASTINGS", "Chippewa Castings");
    fails(wish, Jobs.valid().employer("GE Aerospace"), "not GE, chippewa CASTINGS", "GE Aerospace");
    holds(
        wish, Jobs.valid().employer("General Mills"), "not GE, chippewa CASTINGS", "General Mills");
  }

  @Test
  void wantsAllCriteriaTogether() {
    Wanted wish = Wanted.nothing().roles(Role.WELDER).states(State.WI).shifts(Shift.FIRST);

    assertThat(Checks.explain(wish.criteria(), Jobs.valid().job()).verdicts())
        .extracting(Verdict::criterion)
        .containsExactly(Criterion.ROLE, Criterion.PLACE, Criterion.SHIFT);
    assertThat(matches(wish, Jobs.valid())).isTrue();
    assertThat(matches(wish, Jobs.valid().shifts(Shift.THIRD))).isFalse();
  }

  private static Jobs pay(@Nullable String min, @Nullable String max) {
    return Jobs.bare().pay(Jobs.pay(min, max, PayPeriod.HOUR));
  }

  private static void holds(Wanted wish, Jobs job) {
    assertThat(matches(wish, job)).as("%s meets %s", job, wish).isTrue();
  }

  private static void fails(Wanted wish, Jobs job) {
    assertThat(matches(wish, job)).as("%s meets %s", job, wish).isFalse();
  }

  private static void holds(Wanted wish, Jobs job, String wanted, String found) {
    holds(wish, job);
    verdict(wish, job, wanted, found);
  }

  private static void fails(Wanted wish, Jobs job, String wanted, String found) {
    fails(wish, job);
    verdict(wish, job, wanted, found);
  }

  private static void verdict(Wanted wish, Jobs job, String wanted, String found) {
    assertThat(Checks.explain(wish.criteria(), job.job()).verdicts())
        .singleElement()
        .returns(wanted, Verdict::wanted)
        .returns(found, Verdict::found);
  }

  private static boolean matches(Wanted wish, Jobs job) {
    boolean matches = Checks.hold(wish.criteria(), Subject.of(job.job()));
    assertThat(Checks.explain(wish.criteria(), job.job()).matches())
        .as("the explanation agrees")
        .isEqualTo(matches);
    return matches;
  }
}
