package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import jobalerts.alert.Jobs;
import jobalerts.alert.Wanted;
import jobalerts.alert.matching.Checks;
import jobalerts.alert.openings.Version;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.common.vocabulary.Industry;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.State;
import jobalerts.common.vocabulary.Workplace;
import org.junit.jupiter.api.Test;

class NewsTest {

  private static final Wanted WELDER = Wanted.nothing().roles(Role.WELDER);

  @Test
  void saysThatItWasReopened() {
    News news = news(WELDER, Earlier.closed(7, Jobs.valid()), Jobs.valid());

    assertThat(news.line()).isEqualTo("reopened");
    assertThat(news.since()).isEqualTo(Instant.ofEpochSecond(7));
  }

  @Test
  void saysWhatFitsNow() {
    Jobs before = Jobs.valid().pay(Jobs.pay("20", "22", PayPeriod.HOUR)).shifts(Shift.THIRD);
    Wanted wish = WELDER.pay("25", PayPeriod.HOUR).shifts(Shift.FIRST);

    assertThat(news(wish, Earlier.open(1, before), Jobs.valid()).line())
        .isEqualTo("now 1st shift (days), now $28.50–$32 an hour");
    assertThat(news(wish, Earlier.closed(1, before), Jobs.valid()).changes())
        .startsWith("reopened")
        .hasSize(3);
  }

  @Test
  void saysThatNothingSpeaksAgainstItAnyMore() {
    Wanted wish = Wanted.nothing().shifts(Shift.FIRST).none("travel").notAt("Acme");
    Jobs before = Jobs.valid().shifts(Shift.SECOND).text("Much travel.").employer("Acme Staffing");

    assertThat(news(wish, Earlier.open(1, before), Jobs.valid().shifts()).changes())
        .containsExactly(
            "shift no longer stated",
            "no longer mentions what you avoid",
            "now at Chippewa Castings");
  }

  @Test
  void hasWordsForEveryCriterion() {
    Wanted wish =
        WELDER
            .states(State.WI)
            .industries(Industry.METAL)
            .employment(EmploymentType.FULL_TIME)
            .workplaces(Workplace.ON_SITE)
            .education(Education.ASSOCIATE)
            .experience(3)
            .any("TIG");
    Jobs before =
        Jobs.valid()
            .roles(Role.MACHINIST)
            .places(Jobs.CHICAGO)
            .industry(Industry.FOOD)
            .employment(EmploymentType.PART_TIME)
            .workplace(Workplace.REMOTE)
            .education(Education.BACHELOR)
            .experience(9)
            .text("Turning.");

    assertThat(news(wish, Earlier.open(1, before), Jobs.valid()).changes())
        .containsExactly(
            "now listed as Welder",
            "now Eau Claire, WI 54701",
            "industry now Metal",
            "now full-time",
            "now on site",
            "now asks for high school or GED",
            "now asks for 2 years of experience",
            "now mentions “TIG”");
  }

  @Test
  void letsNoLineBeginInIt() {
    Wanted wish = Wanted.nothing().any("line\nBcc: eve@example.com");
    Jobs now = Jobs.valid().text("line Bcc: eve@example.com");

    assertThat(news(wish, Earlier.open(1, Jobs.valid()), now).line()).doesNotContain("\n");
  }

  private static News news(Wanted wish, Version before, Jobs now) {
    return News.of(wish.criteria(), before, Checks.explain(wish.criteria(), now.job()));
  }
}
