package jobalerts.ingest.posting;

import static org.assertj.core.api.Assertions.assertThat;

import jobalerts.common.vocabulary.Workplace;
import jobalerts.ingest.Ads;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkplaceReaderTest extends PostingReaderFixture {

  @ParameterizedTest
  @CsvSource({
    "TELECOMMUTE, REMOTE",
    "telecommute, REMOTE",
    "Hybrid, HYBRID",
    "ON_SITE, ON_SITE",
    "Remote, REMOTE"
  })
  void readsItsField(String written, Workplace workplace) {
    assertThat(job("jobLocationType", quoted(written)).workplace()).isEqualTo(workplace);
  }

  @Test
  void tellsWhatItDoesNotUnderstand() {
    assertThat(problemsOf("jobLocationType", "\"ELSEWHERE\"")).containsExactly("/jobLocationType");
  }

  @ParameterizedTest
  @CsvSource({"Remote - US, REMOTE", "US-Remote, REMOTE", "Hybrid - Toledo OH, HYBRID"})
  void readsThePlace(String address, Workplace workplace) {
    String place = "{\"address\": " + quoted(address) + "}";
    assertThat(job("jobLocation", place).workplace()).isEqualTo(workplace);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Buyer (Remote) | Buy. | REMOTE",
        "Remote Buyer | Buy. | REMOTE",
        "Buyer - Hybrid | Buy. | HYBRID",
        "Buyer | remote type¶On Campus¶locations | ON_SITE",
        "Buyer | Work setting:¶¶* In-person | ON_SITE",
        "Buyer | Work Location: Hybrid remote in Toledo | HYBRID",
        "Buyer | Job Type: Full-time, onsite | ON_SITE",
        "Buyer | This is an in-person position. | ON_SITE",
        "Buyer | This is an onsite role; remote work is not available. | ON_SITE",
        "Buyer | You will work on-site in our Toledo plant. | ON_SITE",
        "Buyer | You must be on-site 3 days a week. | HYBRID",
        "Buyer | Two days a week from home. | HYBRID",
        "Buyer | We offer a hybrid schedule. | HYBRID",
        "Buyer | The role is fully remote. | REMOTE",
        "Buyer | This is not a remote position. | ON_SITE",
        "Buyer | On site five days a week. | ON_SITE"
      })
  void readsTitleLabelsAndSentences(String title, String description, Workplace workplace) {
    assertThat(workplace(title, description)).isEqualTo(workplace);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Remote monitoring of pumps at remote sites.",
        "Build hybrid vehicles.",
        "Run our hybrid cloud.",
        "Visit the on-site gym.",
        "Guide contractors that work on site in the plant.",
        "Lead a remote team.",
        "Apply in person."
      })
  void readsNoneFromWhatSpeaksOfSomethingElse(String description) {
    assertThat(workplace("Remote Sensing Engineer", description)).isNull();
    assertThat(workplace("Hybrid Vehicle Technician", description)).isNull();
  }

  private static @Nullable Workplace workplace(String title, String description) {
    var ad = Ads.with("title", quoted(title)).put("description", description.replace('¶', '\n'));
    return ((Reading.Understood) READER.read(ad)).job().workplace();
  }
}
