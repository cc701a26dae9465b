package jobalerts.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An index tells its matches in batches, whatever is done with them. */
interface ServesSinks extends IndexUnderTest {

  @Test
  default void tellsEachOfAHundredThousandMatchesOnce() {
    putAll(0, 100_000, WELDING);
    List<Integer> batches = new ArrayList<>();
    Gathered gathered = new Gathered();

    index()
        .match(
            WELDER,
            (alerts, count) -> {
              batches.add(count);
              gathered.matched(alerts, count);
            });

    assertThat(gathered.alerts()).isEqualTo(IndexUnderTest.numbers(0, 100_000));
    assertThat(batches).hasSizeBetween(10, 10_000);
  }

  @Test
  default void takesASinksFailureForNoAlertsFault() {
    putAll(0, 3_000, WELDING);
    MatchSink full =
        (_, _) -> {
          throw new IllegalStateException("the sink is full");
        };

    assertThatIllegalStateException()
        .isThrownBy(() -> index().match(WELDER, full))
        .withMessage("the sink is full");
    assertThat(gathered(WELDER).alerts()).isEqualTo(IndexUnderTest.numbers(0, 3_000));
  }

  @Test
  default void isAskedAgainByItsSink() {
    putAll(0, 5_000, WELDING);
    putAll(5_000, 8_000, Criteria.NONE);
    Gathered outer = new Gathered();
    List<BitSet> inner = new ArrayList<>();

    index()
        .match(
            WELDER,
            (alerts, count) -> {
              int[] before = Arrays.copyOf(alerts, count);
              inner.add(gathered(WELDER).alerts());
              assertThat(Arrays.copyOf(alerts, count)).containsExactly(before);
              outer.matched(alerts, count);
            });

    assertThat(outer.alerts()).isEqualTo(IndexUnderTest.numbers(0, 8_000));
    assertThat(inner).containsOnly(IndexUnderTest.numbers(0, 8_000));
  }

  @Test
  default void isChangedByItsSinkForTheNextMatchOnly() {
    putAll(0, 5_000, WELDING);
    Gathered outer = new Gathered();

    index()
        .match(
            WELDER,
            (alerts, count) -> {
              outer.matched(alerts, count);
              putAll(2_500, 7_000, MACHINING);
              index().remove(0);
              index().put(9_000, WELDING);
            });

    assertThat(outer.alerts()).isEqualTo(IndexUnderTest.numbers(0, 5_000));
    BitSet after = IndexUnderTest.numbers(1, 2_500);
    after.set(9_000);
    assertThat(gathered(WELDER).alerts()).isEqualTo(after);
  }
}
