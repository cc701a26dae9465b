package jobalerts.ingest.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jobalerts.common.place.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesReaderTest extends PostingReaderFixture {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"Eau Claire, WI\" | Eau Claire, WI",
        "\"54701\" | Eau Claire, WI 54701",
        "{\"address\":\"Eau Claire, WI, USA\"} | Eau Claire, WI",
        "{\"address\":{\"addressLocality\":\"Eau Claire\",\"addressRegion\":\"WI\"}}"
            + " | Eau Claire, WI",
        "{\"address\":{\"addressLocality\":\"Eau Claire\",\"addressRegion\":\"Wisconsin\","
            + "\"postalCode\":\"54701-1234\",\"addressCountry\":\"US\"}} | Eau Claire, WI 54701",
        "{\"address\":{\"addressRegion\":{\"name\":\"US-WI\"},"
            + "\"addressCountry\":{\"@type\":\"Country\",\"name\":\"U.S.A.\"}}} | Wisconsin",
        "{\"address\":{\"postalCode\":54701}} | Eau Claire, WI 54701",
        "{\"address\":{\"addressLocality\":\"Eau Claire, WI\"}} | Eau Claire, WI",
        "{\"address\":{\"addressLocality\":\"Altoona\",\"addressRegion\":\"WI\","
            + "\"postalCode\":\"54720\"}} | Altoona, WI 54720",
        "{\"addressLocality\":\"Eau Claire\",\"addressRegion\":\"WI\"} | Eau Claire, WI",
        "{\"address\":{\"addressLocality\":\"Eau\\u0000 Clai\\nre\",\"addressRegion\":\"WI\"}}"
            + " | Eau Clai re, WI",
        "[\"Eau Claire, WI\",\"Eau Claire, WI\",null] | Eau Claire, WI"
      })
  void readsAPlace(String location, String label) {
    assertThat(job("jobLocation", location).places())
        .extracting(Place::label)
        .containsExactly(label);
    assertThat(problemsOf("jobLocation", location)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "5 | /jobLocation",
        "{} | /jobLocation",
        "\"Nowhere at all\" | /jobLocation",
        "{\"address\":5} | /jobLocation/address",
        "{\"address\":{}} | /jobLocation/address",
        "{\"address\":\"Toronto, ON\"} | /jobLocation/address",
        "{\"address\":{\"addressLocality\":\"Toronto\",\"addressCountry\":\"CA\"}}"
            + " | /jobLocation/address/addressCountry",
        "{\"address\":{\"addressLocality\":{},\"addressRegion\":[]}} | /jobLocation/address"
      })
  void leavesAPlaceOutThatItDoesNotKnow(String location, String field) {
    assertThat(job("jobLocation", location).places()).isEmpty();
    assertThat(problemsOf("jobLocation", location)).containsExactly(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"addressRegion\":\"Bavaria\" | addressRegion",
        "\"postalCode\":\"K1A 0B1\" | postalCode",
        "\"addressRegion\":\"MN\",\"postalCode\":\"54701\" | postalCode"
      })
  void tellsThePartThatItDoesNotUnderstand(String part, String field) {
    String location = "{\"address\":{\"addressLocality\":\"Hudson\"," + part + "}}";

    assertThat(job("jobLocation", location).places())
        .singleElement()
        .satisfies(place -> assertThat(place.zip()).isNull());
    assertThat(problemsOf("jobLocation", location))
        .containsExactly("/jobLocation/address/" + field);
  }

  @Test
  void takesDegreesAsTheyAreStated() {
    Place place = geo("{\"latitude\":\"44.75\",\"longitude\":-91.25}").getFirst();

    assertThat(place.lat()).isEqualTo(44.75);
    assertThat(place.lon()).isEqualTo(-91.25);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"latitude\":0,\"longitude\":0}",
        "{\"latitude\":1e999,\"longitude\":-91}",
        "{\"latitude\":\"north\",\"longitude\":-91}",
        "{\"latitude\":-91,\"longitude\":44}",
        "{}",
        "5"
      })
  void takesDegreesOutsideOfTheCountryFromTheGazetteer(String geo) {
    assertThat(geo(geo).getFirst().lat()).isBetween(44.7, 44.9);
    assertThat(problemsOf("jobLocation", located(geo))).containsExactly("/jobLocation/geo");
  }

  @Test
  void readsSeveralAndTellsWhichIsUnknown() {
    String location = "[\"Eau Claire, WI\", \"Nowhere at all\", \"Duluth, MN\"]";

    assertThat(job("jobLocation", location).places())
        .extracting(Place::label)
        .containsExactly("Eau Claire, WI", "Duluth, MN");
    assertThat(problemsOf("jobLocation", location)).containsExactly("/jobLocation/1");
  }

  private static List<Place> geo(String geo) {
    return job("jobLocation", located(geo)).places();
  }

  private static String located(String geo) {
    return "{\"address\":{\"addressLocality\":\"Eau Claire\",\"addressRegion\":\"WI\"},\"geo\":"
        + geo
        + "}";
  }
}
