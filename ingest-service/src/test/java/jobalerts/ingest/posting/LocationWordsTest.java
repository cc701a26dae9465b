package jobalerts.ingest.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jobalerts.common.place.Gazetteer;
import jobalerts.common.place.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocationWordsTest {

  private static final LocationWords LOCATIONS = new LocationWords(Gazetteer.load());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "La Crosse, WI | La Crosse, WI",
        "La Crosse, Wi 54601 | La Crosse, WI 54601",
        "la crosse, wisconsin | La Crosse, WI",
        "LA CROSSE, WISC. | La Crosse, WI",
        "Mankato, Minn. | Mankato, MN",
        "Mankato MN | Mankato, MN",
        "Mankato, MN - 120 Riverfront Dr | Mankato, MN",
        "Mankato, MN, United States of America | Mankato, MN",
        "US, MN, Mankato | Mankato, MN",
        "US-MN-MANKATO-PLANT 2 | Mankato, MN",
        "USA:MN:Mankato:120 Riverfront Dr | Mankato, MN",
        "US, , Mankato, MN | Mankato, MN",
        "Minnesota - Mankato | Mankato, MN",
        "120 Riverfront Drive Mankato, MN 56001 | Mankato, MN 56001",
        "1200 Iowa Avenue, Muscatine, IA | Muscatine, IA",
        "North Campus - 5 Oak St, Muscatine, IA | Muscatine, IA",
        "Acme Trucking, IncMuscatine, IA | Muscatine, IA",
        "Elkhart 46514, Not Specified | Elkhart, IN 46514",
        "46514 | Elkhart, IN 46514",
        "Kansas City, MO | Kansas City, MO",
        "Kansas City, Kansas | Kansas City, KS",
        "Vancouver, WA | Vancouver, WA",
        "Delaware, OH | Delaware, OH",
        "Nevada, Missouri | Nevada, MO",
        "New York, NY | New York, NY",
        "New York | New York, NY",
        "New York City | New York City, NY",
        "Oklahoma City, USA | Oklahoma City, OK",
        "Washington, DC | Washington, DC",
        "Washington D.C., USA | Washington, DC",
        "Atlanta, Georgia | Atlanta, GA"
      })
  void readsACityOfAState(String location, String label) {
    assertThat(read(location)).containsExactly(label);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Minneapolis | Minneapolis, MN",
        "Greater Minneapolis-St. Paul Area | Minneapolis, MN",
        "Greater Milwaukee | Milwaukee, WI",
        "Milwaukee Metropolitan Area | Milwaukee, WI",
        "Remote - Milwaukee | Milwaukee, WI",
        "Milwaukee, US | Milwaukee, WI",
        "120 W. Wells St. - MILWAUKEE | Milwaukee, WI",
        "Northwest Milwaukee, WI | Milwaukee, WI",
        "Columbus metropolitan area, OH | Columbus, OH"
      })
  void readsABigCityAndWhatIsAroundIt(String location, String label) {
    assertThat(read(location)).containsExactly(label);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      value = {
        "'Kenosha / Racine, WI' -> 'Kenosha, WI; Racine, WI'",
        "'Kenosha or Racine, WI' -> 'Kenosha, WI; Racine, WI'",
        "'Kenosha, WI; Gary, IN' -> 'Kenosha, WI; Gary, IN'",
        "'Kenosha, WI | Gary, IN' -> 'Kenosha, WI; Gary, IN'",
        "'Mill 2 | 5 Oak St | Decorah | IA' -> 'Decorah, IA'",
        "'Kenosha WI, Gary IN, Elgin IL' -> 'Kenosha, WI; Gary, IN; Elgin, IL'",
        "'Kenosha, WI and Gary, IN' -> 'Kenosha, WI; Gary, IN'",
        "'Houston, Phoenix, Remote in the US' -> 'Houston, TX; Phoenix, AZ'",
        "'Remote, Ohio; Remote, Iowa' -> 'Ohio; Iowa'",
        "'Ohio; Akron, OH' -> 'Akron, OH'"
      })
  void readsSeveral(String location, String labels) {
    assertThat(read(location)).containsExactly(labels.split("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WI, Not Specified | Wisconsin",
        "Remote - Ohio | Ohio",
        "Remote, New York | New York",
        "Upstate New York | New York",
        "Southeastern Wisconsin | Wisconsin",
        "Northern NJ | New Jersey",
        "Dakota County, MN | Minnesota",
        "Bay Area, California | California",
        "Georgia | Georgia"
      })
  void readsAStateWhereNoCityIsNamed(String location, String label) {
    assertThat(read(location)).containsExactly(label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Upper Midwest",
        "Northeast",
        "East Coast",
        "3 Locations",
        "Remote - US",
        "Springfield",
        "Meadow Hospital",
        "Main Campus",
        "Toronto, ON",
        "CA, ON, Toronto",
        "DE, BE, Berlin",
        "IL, , Haifa, Israel",
        "London",
        "Vancouver",
        "Paris, France",
        "Dublin, Ireland",
        "Tbilisi, Georgia",
        "Houston, Somewhere Else",
        "Oregon State Hospital",
        "Meadow Illinois Medical Center",
        "Meadow MD Clinic",
        "Pune, IND",
        "",
        " ",
        ",,,",
        "/;|",
        "00000"
      })
  void leavesOpenWhatIsNoKnownPlace(String location) {
    assertThat(read(location)).isEmpty();
  }

  @Test
  void readsAMisspelledCityOfThatState() {
    assertThat(read("Milwakee, WI")).containsExactly("Milwaukee, WI");
    assertThat(read("Silverspring, Maryland")).containsExactly("Silver Spring, MD");
  }

  @Test
  void keepsANameThatIsWrittenBesideItsState() {
    assertThat(read("Oak Hollow Township, MI")).containsExactly("Oak Hollow Township, MI");
    assertThat(read("OAK HOLLOW, MI")).containsExactly("Oak Hollow, MI");
    assertThat(read("West Windsor, NJ").getFirst()).isEqualTo("West Windsor, NJ");
  }

  @Test
  void takesTheStateOfABareNameFromTheText() {
    Words text = Words.of("Applicants hold a license of the State of Oregon.");

    assertThat(LOCATIONS.read("Salem", text)).extracting(Place::label).containsExactly("Salem, OR");
    assertThat(LOCATIONS.read("Salem", Words.of("Applicants hold a license."))).isEmpty();
  }

  @Test
  void readsWhateverIsSent() {
    for (String part :
        List.of("WI, ", "Abcdefgh, TX ", "( ", "a-", "12345 ", "Dayton; ", "CA CA ")) {
      assertThat(LOCATIONS.read(part.repeat(5_000), Words.of(""))).hasSizeLessThan(100);
    }
  }

  private static List<String> read(String location) {
    return LOCATIONS.read(location, Words.of("")).stream().map(Place::label).toList();
  }
}
