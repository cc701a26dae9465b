package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jobalerts.alert.Jobs;
import jobalerts.alert.Wanted;
import jobalerts.alert.matching.Checks;
import jobalerts.alert.openings.Opening;
import jobalerts.alert.subscriptions.Links;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.common.vocabulary.Industry;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.Workplace;
import org.junit.jupiter.api.Test;

/** The reasons that a mail gives, each in the words of its criterion. */
class TellOpeningTest {

  private final TellOpening tellOpening =
      new TellOpening(new Links(URI.create("https://x.example")));

  @Test
  void givesEveryReasonThatThereIs() {
    Wanted wish =
        Wanted.nothing()
            .roles(Role.WELDER)
            .within(50, Jobs.EAU_CLAIRE)
            .industries(Industry.METAL)
            .shifts(Shift.FIRST)
            .employment(EmploymentType.FULL_TIME)
            .workplaces(Workplace.ON_SITE)
            .pay("25", PayPeriod.HOUR)
            .education(Education.ASSOCIATE)
            .experienceFrom(1)
            .any("TIG")
            .none("travel")
            .notAt("Acme");

    assertThat(tell(wish, Jobs.valid()).reasons())
        .containsExactly(
            "Welder",
            "within 50 miles of Eau Claire, WI 54701",
            "Metal",
            "1st shift (days)",
            "Full-time",
            "On site",
            "pays at least $25 an hour",
            "asks for high school or GED",
            "asks for 2 years of experience",
            "mentions “TIG”");
  }

  @Test
  void saysThatNoExperienceAndNoDegreeAreAskedFor() {
    Wanted wish = Wanted.nothing().education(Education.NONE).experience(0);

    assertThat(tell(wish, Jobs.valid().education(Education.NONE).experience(0)).reasons())
        .containsExactly("asks for no degree", "asks for no experience");
  }

  @Test
  void promisesNoPayThatARangeOnlyReaches() {
    Wanted wish = Wanted.nothing().pay("30", PayPeriod.HOUR);

    assertThat(tell(wish, Jobs.valid()).reasons()).containsExactly("may pay at least $30 an hour");
    assertThat(tell(wish, Jobs.valid().pay(Jobs.pay(null, "32", PayPeriod.HOUR))).reasons())
        .containsExactly("may pay at least $30 an hour");
    assertThat(tell(wish, Jobs.valid().pay(Jobs.pay("62400", null, PayPeriod.YEAR))).reasons())
        .containsExactly("pays at least $30 an hour");
  }

  @Test
  void showsPayOverAYearAndAnHour() {
    Jobs weekly = Jobs.valid().pay(Jobs.pay("1200", null, PayPeriod.WEEK));

    assertThat(tell(Wanted.nothing().roles(Role.WELDER), weekly).pay())
        .isEqualTo("from $1,200 a week (from about $62,400 a year, from $30 an hour)");
  }

  private Telling tell(Wanted wish, Jobs jobs) {
    Opening opening = new Opening(UUID.randomUUID(), true, jobs.job(), Instant.EPOCH);
    return tellOpening.tell(
        new Draft.Finding(
            opening,
            UUID.randomUUID(),
            wish.criteria(),
            Checks.explain(wish.criteria(), jobs.job()),
            Set.of(opening.id()),
            jobs.job().places(),
            null),
        "token");
  }
}
