package jobalerts.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlaceKeysTest {

  private static final int CIRCLES = 20_000;

  @Test
  void aPointInACircleLiesInOneOfItsCells() {
    Dice dice = Dice.thrown();
    int inside = 0;
    for (int i = 0; i < CIRCLES; i++) {
      int miles = 5 + dice.below(196);
      Centre centre = new Centre(near(dice, 45, 30), near(dice, -100, 70));
      Centre point =
          new Centre(near(dice, centre.lat, miles / 60.0), near(dice, centre.lon, miles / 30.0));
      Map<Integer, Boolean> cells = cells(centre, miles);
      Set<Integer> ofPoint = cells(point);
      boolean holds = centre.within(miles, point);

      ofPoint.retainAll(cells.keySet());
      assertThat(ofPoint).as("seed %d, circle %d", dice.seed(), i).hasSizeLessThanOrEqualTo(1);
      if (holds) {
        inside++;
        assertThat(ofPoint).as("seed %d, circle %d", dice.seed(), i).hasSize(1);
      } else {
        assertThat(ofPoint).as("seed %d, circle %d", dice.seed(), i).noneMatch(cells::get);
      }
    }
    assertThat(inside).isBetween(CIRCLES / 10, CIRCLES * 9 / 10);
  }

  @Test
  void aCircleOfTheMidwestTouchesFewCells() {
    for (int miles = 5; miles <= Circle.MOST_MILES; miles++) {
      assertThat(cells(new Centre(44.8113, -91.4985), miles)).hasSizeBetween(1, 12);
    }
  }

  @Test
  void placesAreCellsOrStates() {
    assertThat(PlaceKeys.isCell(PlaceKeys.ANYWHERE)).isFalse();
    assertThat(PlaceKeys.isCell(PlaceKeys.state(50))).isFalse();
    assertThat(cells(new Centre(90, 180))).hasSize(3).allMatch(PlaceKeys::isCell);
    assertThat(cells(new Centre(-90, -180))).hasSize(3).allMatch(PlaceKeys::isCell);
  }

  private static double near(Dice dice, double middle, double most) {
    return middle + (2 * dice.random().nextDouble() - 1) * most;
  }

  private static Set<Integer> cells(Centre point) {
    Set<Integer> cells = new HashSet<>();
    PlaceKeys.cells(point.lat, point.lon, cells::add);
    return cells;
  }

  /** Each with whether all of it lies in the circle. */
  private static Map<Integer, Boolean> cells(Centre centre, int miles) {
    Map<Integer, Boolean> cells = new HashMap<>();
    PlaceKeys.cells(centre, miles, cells::put);
    return cells;
  }
}
