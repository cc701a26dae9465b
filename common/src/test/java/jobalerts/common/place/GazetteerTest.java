package jobalerts.common.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jobalerts.common.vocabulary.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {

  private static final Gazetteer GAZETTEER = Gazetteer.load();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Eau Claire, WI",
        "eau claire wi",
        "Eau Claire, Wisconsin",
        "Eau Claire, WI, USA",
        "Eau Claire, WI, United States",
        "Eau Claire, WI, United States of America",
        "  Eau  Claire ,WI ",
        "EAU CLAIRE, W.I."
      })
  void findsACityHoweverItIsWritten(String written) {
    assertThat(GAZETTEER.find(written))
        .hasValueSatisfying(place -> {
          assertThat(place.label()).isEqualTo("Eau Claire, WI");
          assertThat(place.lat()).isCloseTo(44.81, within(0.05));
          assertThat(place.lon()).isCloseTo(-91.50, within(0.05));
        });
  }

  @Test
  void findsByZip() {
    assertThat(GAZETTEER.find("54701").map(Place::label)).contains("Eau Claire, WI 54701");
    assertThat(GAZETTEER.find("54701-1234").map(Place::zip)).contains("54701");
    assertThat(GAZETTEER.find("Eau Claire, WI 54701").map(Place::zip)).contains("54701");
  }

  @Test
  void keepsTheNameThatWasWrittenBesideAZip() {
    Place altoona = GAZETTEER.find("Altoona, WI 54720").orElseThrow();

    assertThat(altoona.city()).isEqualTo("Altoona");
    assertThat(altoona.zip()).isEqualTo("54720");
  }

  @ParameterizedTest
  @CsvSource({
    "'St. Paul, MN', Minnesota",
    "'Saint Paul, MN', Minnesota",
    "'saint paul mn', Minnesota"
  })
  void takesSaintsByEitherName(String written, String state) {
    assertThat(GAZETTEER.find(written).map(Place::state))
        .contains(State.named(state).orElseThrow());
  }

  @Test
  void takesTheMostPopulousOfANameWithoutState() {
    assertThat(GAZETTEER.find("Milwaukee").map(Place::state)).contains(State.WI);
    assertThat(GAZETTEER.find("Columbus").map(Place::state)).contains(State.OH);
  }

  @Test
  void namesTheCitiesOfANameTheMostPopulousFirst() {
    assertThat(GAZETTEER.named("columbus"))
        .extracting(city -> city.place().state())
        .startsWith(State.OH, State.GA)
        .doesNotHaveDuplicates();
    assertThat(GAZETTEER.named("Nowhere at all")).isEmpty();
  }

  @Test
  void namesTheCitiesThatAreSpelledAlike() {
    assertThat(GAZETTEER.like("Milwakee", State.WI))
        .extracting(city -> city.place().city())
        .containsExactly("Milwaukee");
    assertThat(GAZETTEER.like("Milwakee", State.OH)).isEmpty();
  }

  @Test
  void tellsKansasCityFromKansas() {
    assertThat(GAZETTEER.find("Kansas City, MO").map(Place::state)).contains(State.MO);
    assertThat(GAZETTEER.find("Kansas City, Kansas").map(Place::state)).contains(State.KS);
    assertThat(GAZETTEER.find("Washington, DC").map(Place::state)).contains(State.DC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ",",
        "WI",
        "Springfield, Nowhere",
        "Toronto, ON",
        "00000",
        "999999999",
        "Eau Claire, WI, Canada",
        "\u0000",
        "\ud800",
        "((((",
        "$1 \\1"
      })
  void findsNothingRatherThanAnotherPlace(String written) {
    assertThat(GAZETTEER.find(written)).isEmpty();
  }

  @Test
  void findsNothingInAVeryLongTextAndIsQuickAboutIt() {
    assertThat(GAZETTEER.find(" ".repeat(1_000_000) + "x")).isEmpty();
    assertThat(GAZETTEER.find("Eau Claire, WI" + " ".repeat(100))).isEmpty();
  }
}
