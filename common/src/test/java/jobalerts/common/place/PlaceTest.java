package jobalerts.common.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jobalerts.common.vocabulary.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

  @ParameterizedTest
  @CsvSource({
    "Eau Claire, WI, 54701, 'Eau Claire, WI 54701'",
    "Eau Claire, WI, , 'Eau Claire, WI'",
    "Eau Claire, , , Eau Claire",
    "Eau Claire, , 54701, Eau Claire 54701",
    ", WI, , Wisconsin",
    ", WI, 54701, Wisconsin 54701",
    ", , 54701, 54701",
    ", , , ''"
  })
  void isLabelledByWhatIsKnown(
      @Nullable String city, @Nullable State state, @Nullable String zip, String label) {
    assertThat(new Place(city, state, zip, null, null).label()).isEqualTo(label);
  }

  @Test
  void hasBothDegreesOrNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> degrees(44.8, null));
    assertThatIllegalArgumentException().isThrownBy(() -> degrees(null, -91.5));
  }

  @Test
  void liesOnTheGlobe() {
    assertThatIllegalArgumentException().isThrownBy(() -> degrees(90.1, 0.0));
    assertThatIllegalArgumentException().isThrownBy(() -> degrees(0.0, -180.1));
    assertThatIllegalArgumentException().isThrownBy(() -> degrees(Double.NaN, 0.0));
    assertThat(degrees(-90.0, 180.0)).isNotNull();
  }

  private static Place degrees(@Nullable Double lat, @Nullable Double lon) {
    return new Place("Somewhere", null, null, lat, lon);
  }
}
