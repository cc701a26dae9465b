package jobalerts.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jobalerts.alert.Jobs;
import jobalerts.alert.Wanted;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Pay;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.State;
import jobalerts.common.vocabulary.Workplace;
import org.junit.jupiter.api.Test;

/** An index finds what a job meets. */
interface FindsAlerts extends IndexUnderTest {

  @Test
  default void findsTheAlertsThatAJobMeetsAndNoOthers() {
    index().put(0, WELDING);
    index().put(1, MACHINING);
    index().put(2, Wanted.nothing().any("castings").criteria());

    assertThat(matched(WELDER)).containsExactly(0, 2);
  }

  @Test
  default void findsAnAlertWithoutCriteriaForEveryJob() {
    index().put(0, Criteria.NONE);

    assertThat(matched(Jobs.bare().job())).containsExactly(0);
    assertThat(matched(WELDER)).containsExactly(0);
  }

  @Test
  default void findsNothingWhileItIsEmpty() {
    assertThat(matched(WELDER)).isEmpty();
    assertThat(index().size()).isZero();
  }

  @Test
  default void findsAnAlertOnceForAJobOfAllRolesAndManyPlaces() {
    index().put(0, Wanted.nothing().roles(Role.values()).states(State.values()).criteria());
    index().put(1, Wanted.nothing().roles(Role.values()).within(200, Jobs.MILWAUKEE).criteria());
    index().put(2, Wanted.nothing().states(State.WI, State.IL).criteria());
    index().put(3, Wanted.nothing().shifts(Shift.values()).criteria());
    Place[] places = new Place[30];
    Arrays.setAll(places, i -> List.of(Jobs.MILWAUKEE, Jobs.CHICAGO, Jobs.EAU_CLAIRE).get(i % 3));
    Jobs job = Jobs.valid().roles(Role.values()).places(places).shifts(Shift.values());

    assertThat(matched(job.job())).containsExactly(0, 1, 2, 3);
    assertThat(matched(job.roles(Role.WELDER, Role.WELDER).job())).containsExactly(0, 1, 2, 3);
  }

  @Test
  default void findsEveryAlertForRemoteWorkWithoutAPlace() {
    index().put(0, Wanted.nothing().states(State.AK).criteria());
    index().put(1, Wanted.nothing().within(5, Jobs.CHICAGO).criteria());
    index().put(2, Wanted.nothing().roles(Role.WELDER).states(State.HI).criteria());
    index().put(3, Wanted.nothing().roles(Role.MACHINIST).states(State.HI).criteria());
    Jobs remote = Jobs.valid().places().workplace(Workplace.REMOTE);

    assertThat(matched(remote.job())).containsExactly(0, 1, 2);
    assertThat(matched(remote.workplace(Workplace.HYBRID).job())).isEmpty();
    assertThat(matched(remote.places(Jobs.CHICAGO).job())).containsExactly(1);
  }

  @Test
  default void findsEqualWishesWrittenInDifferentWays() {
    Wanted nothing = Wanted.nothing();
    List<Wanted> wishes =
        List.of(
            nothing.pay("30", PayPeriod.HOUR),
            nothing.pay("30.00", PayPeriod.HOUR),
            nothing.pay("62400", PayPeriod.YEAR),
            nothing.pay("5200", PayPeriod.MONTH),
            nothing.within(25, Jobs.EAU_CLAIRE),
            nothing.within(25, new Place("Here", null, null, 44.8113, -91.4985)),
            nothing.all("MIG", "TIG"),
            nothing.all("TIG", "MIG"),
            nothing.all("tig", "mig"),
            nothing.all("tig", "TIG", "MIG", " mig "),
            nothing.any("of-castings"),
            nothing.any("Of\nCastings"));
    IntStream.range(0, wishes.size()).forEach(i -> index().put(i, wishes.get(i).criteria()));
    List<Integer> all = IntStream.range(0, wishes.size()).boxed().toList();

    assertThat(matched(WELDER)).containsExactlyElementsOf(all);
    index().remove(4);
    index().remove(8);
    assertThat(matched(WELDER))
        .containsExactlyElementsOf(all.stream().filter(i -> i != 4 && i != 8).toList());
    assertThat(matched(Jobs.bare().title("A").text("b").job())).containsExactly(0, 1, 2, 3);
  }

  @Test
  default void comparesPayBeyondFourBytes() {
    index().put(0, Wanted.nothing().pay("1000000000", PayPeriod.HOUR).criteria());
    index().put(1, Wanted.nothing().pay("2064889", PayPeriod.HOUR).criteria());
    index().put(2, Wanted.nothing().pay("0.001", PayPeriod.YEAR).criteria());
    Jobs job = Jobs.bare();

    assertThat(matched(job.pay(Jobs.pay("1", "1", PayPeriod.HOUR)).job())).containsExactly(2);
    assertThat(matched(job.pay(new Pay(null, Pay.MOST, PayPeriod.HOUR)).job()))
        .containsExactly(1, 2);
    assertThat(matched(job.pay(new Pay(null, new BigDecimal("1e-10"), PayPeriod.YEAR)).job()))
        .containsExactly(2);
    assertThat(matched(job.pay(Jobs.pay("1", null, PayPeriod.HOUR)).job()))
        .containsExactly(0, 1, 2);
  }

  @Test
  default void looksForManyLongKeywords() {
    String[] many = IntStream.range(0, 200).mapToObj(i -> "word" + i).toArray(String[]::new);
    String sixty = IntStream.range(0, 60).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    String endless = "x".repeat(20_000);
    index().put(0, Wanted.nothing().any(many).criteria());
    index().put(1, Wanted.nothing().all(many).criteria());
    index().put(2, Wanted.nothing().none(many).criteria());
    index().put(3, Wanted.nothing().all(sixty).criteria());
    index().put(4, Wanted.nothing().all(endless).criteria());
    Jobs job = Jobs.bare();

    assertThat(matched(job.text("nothing of it").job())).containsExactly(2);
    assertThat(matched(job.text("word199").job())).containsExactly(0);
    assertThat(matched(job.text(String.join("; ", many)).job())).containsExactly(0, 1);
    assertThat(matched(job.text(sixty).job())).containsExactly(2, 3);
    assertThat(matched(job.text(sixty.replace("w59", "w60")).job())).containsExactly(2);
    assertThat(matched(job.text(endless).job())).containsExactly(2, 4);
    assertThat(matched(job.text(endless + "x").job())).containsExactly(2);
  }
}
