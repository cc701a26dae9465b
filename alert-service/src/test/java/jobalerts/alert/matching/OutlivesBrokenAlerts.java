package jobalerts.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jobalerts.alert.Jobs;
import jobalerts.alert.Wanted;
import jobalerts.alert.matching.AlertIndex.Change;
import jobalerts.common.place.Place;
import jobalerts.common.vocabulary.PayPeriod;
import org.junit.jupiter.api.Test;

/** One broken alert stops no other. */
interface OutlivesBrokenAlerts extends IndexUnderTest {

  /** Its pay is beyond any number: nothing can be compared with it. */
  Criteria BROKEN = Wanted.nothing().pay("1e30", PayPeriod.HOUR).criteria();

  @Test
  default void letsABrokenAlertStopNoOther() {
    putAll(1, 21, WELDING);
    index().put(0, BROKEN);
    index().put(100, BROKEN);
    Gathered gathered = gathered(WELDER);

    assertThat(gathered.alerts()).isEqualTo(IndexUnderTest.numbers(1, 21));
    assertThat(gathered.failed().stream()).containsExactly(0, 100);
    assertThat(index().size()).isEqualTo(22);
  }

  @Test
  default void makesTheOtherChangesOfAnUpdateWithABrokenAlert() {
    index().update(List.of(new Change(0, WELDING), new Change(1, BROKEN), new Change(2, WELDING)));

    assertThat(gathered(WELDER).alerts().stream()).containsExactly(0, 2);
  }

  @Test
  default void mendsABrokenAlertAndBreaksASoundOne() {
    putAll(0, 100, WELDING);
    index().put(50, BROKEN);
    assertThat(gathered(WELDER).failed().stream()).containsExactly(50);
    index().put(50, WELDING);
    assertThat(gathered(WELDER).failed().stream()).isEmpty();
    assertThat(gathered(WELDER).alerts()).isEqualTo(IndexUnderTest.numbers(0, 100));
    index().put(50, BROKEN);
    index().remove(50);
    assertThat(gathered(WELDER).failed().stream()).isEmpty();
    assertThat(index().size()).isEqualTo(99);
  }

  @Test
  default void throwsWhatASinkWithoutAnEarForFailuresIsTold() {
    index().put(0, BROKEN);
    index().put(1, WELDING);

    assertThatThrownBy(() -> index().match(WELDER, (_, _) -> {}))
        .isInstanceOf(ArithmeticException.class);
    assertThat(gathered(WELDER).alerts().stream()).containsExactly(1);
  }

  /** Degrees that no map has, and those that go once round the earth. */
  @Test
  default void answersForCirclesOffTheMapAsBruteForceDoes() {
    double[] degrees = {
      1_000,
      -1_000,
      44.8113,
      404.8113,
      -315.1887,
      268.5015,
      -91.4985,
      91,
      135.1887,
      0,
      -0.0,
      1e300,
      Double.NaN,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.MIN_VALUE
    };
    List<Criteria> wishes =
        IntStream.range(0, degrees.length * degrees.length)
            .mapToObj(i -> around(degrees[i / degrees.length], degrees[i % degrees.length]))
            .toList();
    IntStream.range(0, wishes.size()).forEach(i -> index().put(i, wishes.get(i)));
    for (Place place :
        List.of(Jobs.EAU_CLAIRE, at(-80, -91.4985), at(0, 0), at(90, 0), at(0, 180))) {
      Jobs job = Jobs.valid().places(place);
      Subject subject = Subject.of(job.job());

      assertThat(matched(job.job()))
          .as("%s", place)
          .containsExactlyElementsOf(
              IntStream.range(0, wishes.size())
                  .filter(i -> Checks.hold(wishes.get(i), subject))
                  .boxed()
                  .toList());
    }
  }

  private static Place at(double lat, double lon) {
    return new Place(null, null, null, lat, lon);
  }

  private static Criteria around(double lat, double lon) {
    return new Criteria(
        Set.of(),
        Set.of(),
        new Circle("nowhere", lat, lon, 200),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        null,
        null,
        null,
        null,
        null,
        Keywords.NONE,
        List.of());
  }
}
