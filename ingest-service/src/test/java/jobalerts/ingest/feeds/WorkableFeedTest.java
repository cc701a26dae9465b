package jobalerts.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.common.vocabulary.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class WorkableFeedTest extends FeedFixture {

  private static final String ACCOUNT = "{\"name\": \"Acme Frames\", \"jobs\": [%s]}";

  private static final String MACHINIST =
      """
      {
        "title": "CNC Machinist", "shortcode": "A1B2C3", "telecommuting": false,
        "employment_type": "Full-time", "education": "High School or equivalent",
        "url": "https://apply.workable.example/j/A1B2C3", "published_on": "2026-11-02",
        "country": "United States", "city": "%1$s", "state": "Wisconsin",
        "locations": [
          {"country": "United States", "countryCode": "US", "city": "%1$s", "region": "Wisconsin"}
        ],
        "description": "<p>Run lathes.</p>"
      }
      """;

  WorkableFeedTest() {
    super(FeedFormat.WORKABLE);
  }

  @Test
  void readsAJob() {
    var read = understood(only(ACCOUNT.formatted(MACHINIST.formatted("Eau Claire"))));
    Job job = read.job();

    assertThat(read.externalId()).isEqualTo("A1B2C3");
    assertThat(read.problems()).isEmpty();
    assertThat(job.employer()).isEqualTo("Acme Frames");
    assertThat(job.text()).contains("Run lathes.");
    assertThat(job.employment()).containsExactly(EmploymentType.FULL_TIME);
    assertThat(job.education()).isEqualTo(Education.HIGH_SCHOOL);
    assertThat(job.places()).extracting("city").containsExactly("Eau Claire");
    assertThat(job.datePosted()).isEqualTo("2026-11-02T06:00:00Z");
  }

  @Test
  void joinsTheRowsOfAJobOfSeveralPlaces() {
    String rows =
        String.join(
            ",",
            MACHINIST.formatted("Eau Claire"),
            MACHINIST.formatted("Rice Lake"),
            MACHINIST.formatted("Wausau").replace("A1B2C3", "D4E5F6"));

    List<JsonNode> postings = read(ACCOUNT.formatted(rows));

    assertThat(postings).hasSize(2);
    assertThat(job(postings.getFirst()).places())
        .extracting("city")
        .containsExactly("Eau Claire", "Rice Lake");
    assertThat(job(postings.getLast()).places()).extracting("city").containsExactly("Wausau");
  }

  @Test
  void readsTheFormOfTheOtherApi() {
    String job =
        """
        {
          "id": "1", "shortcode": "G7", "title": "Plant Manager", "state": "published",
          "url": "https://acme.workable.example/jobs/1", "workplace_type": "on_site",
          "location": {
            "country_code": "US", "region_code": "WI", "city": "Eau Claire", "zip_code": "54701"
          },
          "salary": {"salary_from": 90000, "salary_to": 110000, "salary_currency": "usd"}
        }
        """;

    Job read = job(only(ACCOUNT.formatted(job)));

    assertThat(read.workplace()).isEqualTo(Workplace.ON_SITE);
    assertThat(read.places()).extracting("zip").containsExactly("54701");
    assertThat(read.pay()).as("it says no period").isNull();
    assertThat(read(ACCOUNT.formatted(job.replace("published", "closed")))).isEmpty();
  }

  @Test
  void takesHomeOfficeForRemote() {
    String job =
        MACHINIST
            .formatted("Wausau")
            .replace("\"telecommuting\": false", "\"telecommuting\": true");

    assertThat(job(only(ACCOUNT.formatted(job))).workplace()).isEqualTo(Workplace.REMOTE);
  }

  @Test
  void readsNoneWhereThereIsNone() {
    assertThat(read(ACCOUNT.formatted(""))).isEmpty();
  }

  @Test
  void passesEntriesOfOtherShapesOn() {
    assertThat(read(ACCOUNT.formatted("5, null, [], {}, {\"locations\": 7, \"shortcode\": []}")))
        .hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"name\": \"Acme\"}",
        "{\"jobs\": {}}",
        "{\"jobs\": null}",
        "{\"jobs\": [{\"shortcode\": \"A\"}",
        "{\"jobs\": [{\"shortcode\": \"A\"}], \"paging\": {\"next\": \"https://…\"}}"
      })
  void readsNoOtherDocument(String document) {
    assertThatExceptionOfType(UnreadableFeed.class).isThrownBy(() -> read(document));
  }
}
