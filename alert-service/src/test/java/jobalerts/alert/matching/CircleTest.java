package jobalerts.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import jobalerts.alert.Jobs;
import jobalerts.common.place.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CircleTest {

  @ParameterizedTest
  @CsvSource({
    // Known great-circle distances: Chicago–Milwaukee, Chicago–New York, Chicago–Los Angeles.
    "41.8781, -87.6298, 43.0389, -87.9065, 81.4",
    "41.8781, -87.6298, 40.7128, -74.0060, 711.5",
    "41.8781, -87.6298, 34.0522, -118.2437, 1745",
    // A degree of latitude is 69.1 miles, one of longitude half of it at 60° north.
    "44, -91, 45, -91, 69.1",
    "60, -91, 60, -92, 34.5",
    "44, -91, 44, -91, 0"
  })
  void knowsDistances(double lat, double lon, double otherLat, double otherLon, double miles) {
    assertThat(new Circle("x", lat, lon, 5).milesTo(at(otherLat, otherLon)))
        .isCloseTo(miles, within(Math.max(0.1, miles / 500)));
    assertThat(new Circle("x", otherLat, otherLon, 5).milesTo(at(lat, lon)))
        .isCloseTo(miles, within(Math.max(0.1, miles / 500)));
  }

  @Test
  void endsAtItsRadius() {
    Circle circle = new Circle("x", 44, -91, 69);
    double degreesOf69Miles = 69 / 3_958.7613 * 180 / Math.PI;

    assertThat(circle.holds(at(44 + degreesOf69Miles - 1e-9, -91))).isTrue();
    assertThat(circle.holds(at(44 + degreesOf69Miles + 1e-6, -91))).isFalse();
    assertThat(circle.holds(at(44, -91))).isTrue();
  }

  @Test
  void holdsNoPlaceThatLiesNobodyKnowsWhere() {
    Place place = new Place("Eau Claire", null, null, null, null);

    assertThat(new Circle("x", 44, -91, 200).holds(place)).isFalse();
    assertThat(new Circle("x", 44, -91, 200).milesTo(place)).isNull();
    assertThat(new Circle("x", 44, -91, 200).holds(Jobs.EAU_CLAIRE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 4, 201})
  void refusesARadiusOutOfBounds(int miles) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Circle("x", 44, -91, miles));
  }

  private static Place at(double lat, double lon) {
    return new Place(null, null, null, lat, lon);
  }
}
