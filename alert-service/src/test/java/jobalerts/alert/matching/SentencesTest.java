package jobalerts.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;

import jobalerts.alert.Jobs;
import jobalerts.alert.Wanted;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.common.vocabulary.Industry;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.State;
import jobalerts.common.vocabulary.Workplace;
import org.junit.jupiter.api.Test;

/** Each criterion as a candidate is told of it: met, missed, unstated. */
class SentencesTest {

  private static final Jobs JOB = Jobs.valid();
  private static final Jobs BARE = Jobs.bare();

  @Test
  void tellsOfRoles() {
    Wanted wish = Wanted.nothing().roles(Role.MACHINIST, Role.WELDER, Role.EHS_MANAGER);

    says(
        wish,
        JOB,
        "You asked for a job as an EHS manager, machinist or welder; this is one as a welder.");
    says(
        Wanted.nothing().roles(Role.WELDER),
        JOB.roles(Role.OPERATIONS_MANAGER, Role.PLANT_MANAGER),
        "You asked for a job as a welder; this is one as an operations manager and plant manager.");
    says(
        Wanted.nothing().roles(Role.WELDER),
        BARE,
        "You asked for a job as a welder; this does not tell what the job is.");
  }

  @Test
  void tellsOfPlaces() {
    Wanted states = Wanted.nothing().states(State.WI, State.MN);

    says(
        states,
        JOB.places(Jobs.CHICAGO),
        "You asked for Minnesota or Wisconsin; this is in Chicago, IL.");
    says(
        Wanted.nothing().within(80, Jobs.MILWAUKEE),
        JOB.places(Jobs.CHICAGO),
        "You asked for a place within 80 miles of Milwaukee, WI; this is in Chicago, IL (81"
            + " miles).");
    says(
        states,
        BARE.workplace(Workplace.REMOTE),
        "You asked for Minnesota or Wisconsin; this can be done from anywhere.");
    says(states, BARE, "You asked for Minnesota or Wisconsin; this does not say where it is.");
  }

  @Test
  void tellsOfIndustries() {
    Wanted wish = Wanted.nothing().industries(Industry.METAL, Industry.FOOD);

    says(
        wish,
        JOB.industry(Industry.WOOD_FURNITURE),
        "You asked for the industry metal or food and beverage; this is in wood and furniture.");
    says(
        wish,
        JOB.industry(Industry.OTHER),
        "You asked for the industry metal or food and beverage; this is not manufacturing.");
    says(
        wish,
        BARE,
        "You asked for the industry metal or food and beverage; this does not tell its industry.");
  }

  @Test
  void tellsOfShifts() {
    Wanted wish = Wanted.nothing().shifts(Shift.FIRST, Shift.WEEKEND);

    says(
        wish,
        JOB.shifts(Shift.SECOND, Shift.THIRD),
        "You asked for 1st shift (days) or weekends; this is 2nd shift (evenings) or 3rd shift"
            + " (nights).");
    says(
        wish,
        BARE,
        "You asked for 1st shift (days) or weekends; this does not say, so it may fit.");
  }

  @Test
  void tellsOfEmployment() {
    says(
        Wanted.nothing().employment(EmploymentType.FULL_TIME),
        JOB.employment(EmploymentType.CONTRACT),
        "You asked for full-time; this is contract.");
  }

  @Test
  void tellsOfWorkplaces() {
    Wanted wish = Wanted.nothing().workplaces(Workplace.REMOTE, Workplace.HYBRID);

    says(wish, JOB, "You asked for hybrid or remote; this is on site.");
    says(wish, BARE, "You asked for hybrid or remote; this does not say, which counts as on site.");
  }

  @Test
  void tellsOfPay() {
    Wanted wish = Wanted.nothing().pay("100000", PayPeriod.YEAR);

    says(
        wish,
        JOB.pay(Jobs.pay("85000", "95000", PayPeriod.YEAR)),
        "You asked for at least $100,000 a year; this pays $85,000–$95,000 a year.");
    says(
        wish,
        JOB.pay(Jobs.pay("30", null, PayPeriod.HOUR)),
        "You asked for at least $100,000 a year; this pays from $30 an hour (from about $62,400 a"
            + " year).");
    says(
        wish,
        BARE,
        "You asked for at least $100,000 a year; this does not state its pay, so it may fit.");
    says(
        wish.payUnstatedToo(false),
        BARE,
        "You asked for at least $100,000 a year; this does not state its pay.");
  }

  @Test
  void tellsOfEducation() {
    says(
        Wanted.nothing().education(Education.ASSOCIATE),
        JOB.education(Education.BACHELOR),
        "You asked for no more than an associate degree; this asks for a bachelor's degree.");
    says(
        Wanted.nothing().education(Education.HIGH_SCHOOL),
        JOB.education(Education.NONE),
        "You asked for no more than high school or GED; this asks for no degree.");
    says(
        Wanted.nothing().education(Education.NONE),
        JOB,
        "You asked for no degree; this asks for high school or GED.");
    says(
        Wanted.nothing().education(Education.NONE),
        BARE,
        "You asked for no degree; this does not say what it asks for, so it may fit.");
  }

  @Test
  void tellsOfExperience() {
    says(
        Wanted.nothing().experience(5).experienceFrom(3),
        JOB,
        "You asked for 3 to 5 years of experience; this asks for 2 years of experience.");
    says(
        Wanted.nothing().experienceFrom(1),
        JOB.experience(0),
        "You asked for at least 1 year of experience; this asks for no experience.");
    says(
        Wanted.nothing().experience(0),
        JOB.experience(1),
        "You asked for no experience; this asks for 1 year of experience.");
  }

  @Test
  void tellsOfWords() {
    says(
        Wanted.nothing().all("welding", "laser"),
        JOB,
        "You asked for all of “laser”, “welding”; this mentions only “welding”.");
    says(
        Wanted.nothing().any("TIG", "laser"),
        JOB,
        "You asked for any of “TIG”, “laser”; this mentions “TIG”.");
    says(
        Wanted.nothing().any("laser"),
        JOB,
        "You asked for any of “laser”; this mentions none of them.");
    says(Wanted.nothing().none("TIG"), JOB, "You asked for none of “TIG”; this mentions “TIG”.");
  }

  @Test
  void tellsOfEmployers() {
    says(
        Wanted.nothing().notAt("GE", "Acme", "chippewa"),
        JOB,
        "You asked to leave out Acme, GE and chippewa; this is at Chippewa Castings.");
  }

  private static void says(Wanted wish, Jobs job, String sentence) {
    assertThat(Checks.explain(wish.criteria(), job.job()).verdicts())
        .singleElement()
        .extracting(Verdict::sentence)
        .isEqualTo(sentence);
  }
}
