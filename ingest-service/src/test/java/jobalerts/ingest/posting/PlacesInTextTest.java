package jobalerts.ingest.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jobalerts.common.place.Place;
import jobalerts.ingest.Ads;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Where {@code jobLocation} names no city, the title and the text may. */
class PlacesInTextTest extends PostingReaderFixture {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      value = {
        "'Press Operator - Wausau, WI' -> Wausau, WI",
        "'Press Operator (Wausau, Wisconsin)' -> Wausau, WI",
        "Press Operator Job in Milwaukee -> Milwaukee, WI",
        "Press Operator in Milwaukee -> Milwaukee, WI",
        "Press Operator | Milwaukee | Nights -> Milwaukee, WI"
      })
  void readsTheTitle(String title, String label) {
    assertThat(labels(read(null, title, "We press."))).containsExactly(label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Location: Wausau, WI\nPay: $20",
        "Job Location - Wausau, WI",
        "locations\nUS, WI, Wausau\ntime type\nFull time",
        "Primary Location Address\n900 Grand Ave, Wausau, Wisconsin, United States",
        "Work City:\nWausau\nWork State:\nWisconsin",
        "City: Wausau\nState: WI",
        "Work at our plant. It is located in Wausau, WI.",
        "Ability to commute: Wausau, WI",
        "You work at our headquarters in Wausau, WI. Our mill is in Gary, IN.",
        "Join our team in Wausau, WI! Our headquarters are in Dallas, TX.",
        "Apply at our branch office in Madison, WI. The work is in our Wausau, WI plant.",
        "Paper Mill JobLocation Wausau, WILocation Name: Mill 4",
        "Paper Mill JobLocation: Wausau, WisconsinExperience: 2 years",
        "We make paper.\n900 Grand Ave, Wausau, WI",
        "Call us.\nTell them whom you know there.Wausau, WI 54403"
      })
  void readsTheText(String text) {
    assertThat(labels(read(null, "Press Operator", text)))
        .singleElement()
        .asString()
        .startsWith("Wausau, WI");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The company is headquartered in Dallas, TX.",
        "Not available to residents of Denver, CO.",
        "We have offices in Austin, TX and customers everywhere.",
        "We run plants near Dallas, TX, near Gary, IN and near Tampa, FL.",
        "You report to Madison Jefferson.",
        "Location: to be agreed",
        "Headquartered in Milwaukee and founded in Milwaukee. Wisconsin license.",
        "Houston Instruments meters, Houston Instruments scales. Based in Texas, serve in Houston.",
        "Knows Phoenix software. Phoenix skills are tested. Arizona law holds.",
        "The pay range for Denver, CO is $20 to $25 an hour.",
        "Licensed by the State of Ohio."
      })
  void leavesPlacesAloneWhereOneDoesNotWork(String text) {
    assertThat(labels(read(null, "Press Operator", text))).isEmpty();
  }

  @Test
  void takesTheBigCityThatTheTextNamesAgainAndAgain() {
    String text = "We serve the people of Milwaukee. Milwaukee is a city of makers.";

    assertThat(labels(read("Mercy Tower", "Nurse", text + "\nLicense of Wisconsin.")))
        .containsExactly("Milwaukee, WI");
    assertThat(labels(read("Mercy Tower", "Nurse", text))).isEmpty();
    assertThat(labels(read("Mercy Tower", "Nurse", text + " Wisconsin. Texas. Houston. Houston.")))
        .isEmpty();
  }

  @Test
  void looksInTheStateThatTheLocationTells() {
    String text = "Send your papers to Gary, IN.\nLocation: Gary, IN\nThe mill in Wausau, WI.";

    assertThat(labels(read("WI, Not Specified", "Press Operator", text)))
        .containsExactly("Wausau, WI");
    assertThat(labels(read("WI, Not Specified", "Press Operator", "We press.")))
        .containsExactly("Wisconsin");
  }

  @Test
  void readsNoTextForAPostingOfAnotherCountry() {
    assertThat(labels(read("Toronto, Ontario", "Press Operator", "Located in Wausau, WI.")))
        .isEmpty();
  }

  @Test
  void putsThePlaceFirstThatTheTextTells() {
    String text = "You work on site in our Racine, WI plant.";

    assertThat(labels(read("Kenosha / Racine, WI", "Press Operator", text)))
        .containsExactly("Racine, WI", "Kenosha, WI");
    assertThat(labels(read("Kenosha / Racine, WI", "Press Operator", "We press.")))
        .containsExactly("Kenosha, WI", "Racine, WI");
  }

  @Test
  void tellsWhereItWasRead() {
    assertThat(read(null, "Press Operator", "Located in Wausau, WI.").evidence())
        .containsEntry("places", "\"Wausau, WI\" in description");
    assertThat(read(null, "Press Operator - Wausau, WI", "We press.").evidence())
        .containsEntry("places", "\"Wausau, WI\" in title");
    assertThat(read("Wausau, WI", "Press Operator", "We press.").evidence())
        .containsEntry("places", "given as jobLocation");
  }

  @Test
  void takesNoEmployerForACity() {
    ObjectNode ad = ad(null, "Nurse | Houston", "Care.");
    ad.putObject("hiringOrganization").put("name", "Houston Health");

    assertThat(labels((Reading.Understood) READER.read(ad))).isEmpty();
  }

  @Test
  void takesNoWordForACity() {
    assertThat(labels(read(null, "Technician - Mobile", "We press."))).isEmpty();
    assertThat(labels(read(null, "Technician - Mobile, AL", "We press.")))
        .containsExactly("Mobile, AL");
    assertThat(labels(read(null, "Driver", "New York law. New York law."))).isEmpty();
  }

  @Test
  void readsWhateverIsWritten() {
    for (String part :
        List.of("Location:\n", ",WI ", "Gary, IN ", "in Wausau, WI; ", "City: x\n")) {
      assertThat(labels(read(null, "Press Operator", part.repeat(40_000)))).hasSizeLessThan(100);
    }
  }

  private static Reading.Understood read(@Nullable String location, String title, String text) {
    return (Reading.Understood) READER.read(ad(location, title, text));
  }

  private static ObjectNode ad(@Nullable String location, String title, String text) {
    ObjectNode ad = Ads.welder().put("title", title).put("description", text);
    ad.remove("jobLocation");
    return location == null ? ad : ad.put("jobLocation", location);
  }

  private static List<String> labels(Reading.Understood understood) {
    return understood.job().places().stream().map(Place::label).toList();
  }
}
