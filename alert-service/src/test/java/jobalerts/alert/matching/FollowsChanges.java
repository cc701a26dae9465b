package jobalerts.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import jobalerts.alert.Jobs;
import jobalerts.alert.Wanted;
import jobalerts.alert.matching.AlertIndex.Change;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.State;
import org.junit.jupiter.api.Test;

/** An index is as its last change left it. */
interface FollowsChanges extends IndexUnderTest {

  Job MACHINIST = Jobs.valid().roles(Role.MACHINIST).job();

  @Test
  default void putsAnAlertInThePlaceOfTheOneWithItsNumber() {
    index().put(3, WELDING);
    index().put(3, MACHINING);

    assertThat(index().size()).isOne();
    assertThat(matched(WELDER)).isEmpty();
    assertThat(matched(MACHINIST)).containsExactly(3);
  }

  @Test
  default void replacesEachCriterionByItself() {
    Wanted wish = Wanted.nothing().roles(Role.WELDER).states(State.WI);
    index().put(0, wish.criteria());
    assertThat(matched(WELDER)).containsExactly(0);
    index().put(0, wish.states(State.MN).criteria());
    assertThat(matched(WELDER)).isEmpty();
    index().put(0, wish.states().within(10, Jobs.EAU_CLAIRE).criteria());
    assertThat(matched(WELDER)).containsExactly(0);
    index().put(0, wish.all("unicorn").criteria());
    assertThat(matched(WELDER)).isEmpty();
    index().put(0, Criteria.NONE);
    assertThat(matched(WELDER)).containsExactly(0);
    index().put(0, wish.criteria());
    assertThat(matched(WELDER)).containsExactly(0);
    assertThat(index().size()).isOne();
  }

  @Test
  default void forgetsWhatIsRemoved() {
    index().put(0, WELDING);
    index().remove(0);
    index().remove(0);
    index().remove(4_711);

    assertThat(index().size()).isZero();
    assertThat(matched(WELDER)).isEmpty();
    index().put(0, WELDING);
    assertThat(matched(WELDER)).containsExactly(0);
  }

  @Test
  default void keepsTwoAlertsThatAskForTheSame() {
    index().put(0, WELDING);
    index().put(1, WELDING);

    assertThat(matched(WELDER)).containsExactly(0, 1);
    index().remove(0);
    assertThat(matched(WELDER)).containsExactly(1);
  }

  @Test
  default void makesTheChangesOfAnUpdateInTheirOrder() {
    index().put(5, WELDING);
    index()
        .update(
            List.of(
                new Change(0, MACHINING),
                new Change(0, WELDING),
                new Change(1, WELDING),
                new Change(1, null),
                new Change(2, null),
                new Change(2, WELDING),
                new Change(5, null),
                new Change(5, MACHINING),
                new Change(5, WELDING),
                new Change(3, WELDING),
                new Change(3, WELDING)));

    assertThat(matched(WELDER)).containsExactly(0, 2, 3, 5);
    assertThat(matched(MACHINIST)).isEmpty();
    assertThat(index().size()).isEqualTo(4);
  }

  @Test
  default void leavesAllAsItIsWithoutChanges() {
    index().update(List.of());
    index().put(0, WELDING);
    index().update(List.of());

    assertThat(matched(WELDER)).containsExactly(0);
  }

  @Test
  default void takesNumbersFarApart() {
    int[] numbers = {3_000_000, 0, 63, 64, 65, 1_000_000, 999_999};
    for (int number : numbers) {
      index().put(number, WELDING);
    }
    index().put(2_999_999, MACHINING);

    assertThat(matched(WELDER)).containsExactly(0, 63, 64, 65, 999_999, 1_000_000, 3_000_000);
    index().remove(64);
    index().remove(3_000_000);
    assertThat(matched(WELDER)).containsExactly(0, 63, 65, 999_999, 1_000_000);
    assertThat(matched(MACHINIST)).containsExactly(2_999_999);
    assertThat(index().size()).isEqualTo(6);
  }

  @Test
  default void givesANumberToAnotherAlertAgain() {
    putAll(0, 200, WELDING);
    removeAll(IntStream.range(50, 150));
    putAll(100, 150, MACHINING);
    putAll(140, 160, WELDING);

    BitSet welders = IndexUnderTest.numbers(0, 200);
    welders.clear(50, 140);
    assertThat(gathered(WELDER).alerts()).isEqualTo(welders);
    assertThat(gathered(MACHINIST).alerts()).isEqualTo(IndexUnderTest.numbers(100, 140));
    assertThat(index().size()).isEqualTo(150);
  }

  @Test
  default void keepsThousandsOfEqualAlertsApart() {
    putAll(0, 5_000, WELDING);
    index()
        .update(
            IndexUnderTest.changes(IntStream.range(0, 5_000).filter(i -> i % 7 == 0), MACHINING));
    removeAll(IntStream.range(0, 5_000).filter(i -> i % 5 == 0));

    BitSet welders = new BitSet();
    IntStream.range(0, 5_000).filter(i -> i % 7 != 0 && i % 5 != 0).forEach(welders::set);
    assertThat(gathered(WELDER).alerts()).isEqualTo(welders);
    index().remove(4_999);
    welders.clear(4_999);
    assertThat(gathered(WELDER).alerts()).isEqualTo(welders);
    assertThat(gathered(MACHINIST).alerts().cardinality()).isEqualTo(715 - 143);
  }

  @Test
  default void isEmptiedAndFilledAgain() {
    Wanted wish = Wanted.nothing().roles(Role.WELDER);
    for (State state : List.of(State.WI, State.MN)) {
      index()
          .update(
              IntStream.range(0, 200_000)
                  .mapToObj(i ->
                      new Change(
                          i,
                          (i % 2 == 0 ? wish.states(state) : wish.experience(i % 60)).criteria()))
                  .toList());
      assertThat(index().size()).isEqualTo(200_000);
      assertThat(gathered(WELDER).alerts().cardinality()).isBetween(90_000, 199_999);
      removeAll(IntStream.range(0, 200_000));
      assertThat(index().size()).isZero();
      assertThat(matched(WELDER)).isEmpty();
    }
    index().put(1, WELDING);
    assertThat(matched(WELDER)).containsExactly(1);
  }
}
