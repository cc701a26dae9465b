package jobalerts.ingest.posting;

import static org.assertj.core.api.Assertions.assertThat;

import jobalerts.common.vocabulary.Industry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndustryReaderTest extends PostingReaderFixture {

  private final IndustryReader reader = new IndustryReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"332710\" | metal",
        "332710 | metal",
        "\"NAICS: 336411\" | aerospace",
        "\"NAICS code 3254\" | pharmaceutical",
        "\"325199\" | chemical",
        "\"339999\" | other-manufacturing",
        "\"622110\" | other",
        "\"Food Processing\" | food",
        "\"Manufacturing\" | other-manufacturing",
        "\"Hospitals and Health Care\" | other",
        "[\"\", \"Plastics\"] | plastics",
        "{\"@type\": \"DefinedTerm\", \"name\": \"Automotive\"} | automotive"
      })
  void readsTheFieldByCodeOrName(String json, String industry) {
    var reading = with("industry", json);

    assertThat(id(reading.job().industry())).isEqualTo(industry);
    assertThat(reading.evidence()).containsEntry("industry", "given as industry");
    assertThat(reading.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Hometown Foods, food",
    "Prairie Plastics Inc., plastics",
    "Northside Dental Labs, medical-device",
    "Ridge Aerospace LLC, aerospace",
    "Twin Pines Furniture, wood-furniture",
    "Lakes Foundry Co, metal",
    "Valley Health System, other",
    "First Prairie Credit Union, other",
    "Oak Street Pharmaceuticals, pharmaceutical",
    "Bluff City Printing, printing"
  })
  void readsTheEmployersName(String employer, String industry) {
    assertThat(id(industry(employer, "Join us."))).isEqualTo(industry);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We are a leading manufacturer of corrugated boxes and cartons. | paper-packaging",
        "A family owned producer of cheese and other dairy products. | food",
        "Acme designs and builds packaging machinery for industry. | machinery",
        "Our tier 1 automotive supplier makes seating systems. | automotive",
        "A precast concrete products company seeks a foreman. | building-materials",
        "The ethanol plant is one of the leading biofuels producers. | energy",
        "Machine shop that specializes in precision machining and castings. | metal",
        "Supplier of catheters and surgical instruments, ISO 13485. | medical-device",
        "Contract manufacturer of printed circuit boards and wire harnesses. | electronics",
        "Care for patients in our hospital beside nurses and physicians. | other"
      })
  void readsWhatTheTextSaysTheyMake(String text, String industry) {
    assertThat(id(industry("Acme", text))).isEqualTo(industry);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "High school diploma or GED. Health insurance, drug test.",
        "Must be able to read prints and stand all day.",
        "We are hiring now for our client."
      })
  void leavesAnIndustryUnstatedThatNothingSupports(String text) {
    assertThat(industry("Acme", text)).isNull();
  }

  @Test
  void quotesWhatSaysMost() {
    Advert advert = Advert.of("Welder", "Acme", "Leader in metal fabrication. We like steel.");

    assertThat(reader.read(new Fields(json("{}")), advert))
        .isEqualTo(Found.in("description", "metal fabrication", Industry.METAL));
  }

  @Test
  void holdsAWordThatIsRepeatedAsSaidTwice() {
    assertThat(industry("Acme", "glass ".repeat(1_000))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"Recruiting\"", "{}"})
  void tellsWhatItDoesNotUnderstand(String json) {
    assertThat(problemsOf("industry", json)).containsExactly("/industry");
  }

  private @Nullable Industry industry(String employer, String text) {
    Found<Industry> found =
        reader.read(new Fields(json("{}")), Advert.of("Welder", employer, text));
    return found == null ? null : found.value();
  }
}
