package jobalerts.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.common.vocabulary.PayPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GreenhouseFeedTest extends FeedFixture {

  private static final String BOARD = "{\"jobs\": [%s], \"meta\": {\"total\": %d}}";

  private static final String PLANNER =
      """
      {
        "id": 4100200, "internal_job_id": 77, "title": "Production Planner",
        "company_name": "Acme Frames ", "absolute_url": "https://boards.greenhouse.example/4100200",
        "location": {"name": "Eau Claire, WI"}, "first_published": "2026-11-03T09:00:00-06:00",
        "updated_at": "2026-11-20T09:00:00-06:00", "application_deadline": null,
        "metadata": [
          {"name": "Level?", "value": "M2"}, {"name": "Employment Type", "value": "Full-time"}
        ],
        "content": "&lt;p&gt;Plan &amp;amp; schedule.&lt;/p&gt;",
        "pay_input_ranges": [
          {"min_cents": 2850, "max_cents": 3200, "currency_type": "USD", "title": "Hourly range"}
        ]
      }
      """;

  GreenhouseFeedTest() {
    super(FeedFormat.GREENHOUSE_BOARD);
  }

  @Test
  void readsAPost() {
    var read = understood(only(BOARD.formatted(PLANNER, 1)));
    Job job = read.job();

    assertThat(read.externalId()).isEqualTo("4100200");
    assertThat(read.problems()).isEmpty();
    assertThat(read.modified()).as("it counts as of the poll").isNull();
    assertThat(job.employer()).isEqualTo("Acme Frames");
    assertThat(job.text()).contains("Plan & schedule.").doesNotContain("<p>", "&amp;");
    assertThat(job.employment()).containsExactly(EmploymentType.FULL_TIME);
    assertThat(job.places()).extracting("city").containsExactly("Eau Claire");
    assertThat(pay(job).period()).isEqualTo(PayPeriod.HOUR);
    assertThat(pay(job).min()).isEqualByComparingTo("28.5");
    assertThat(pay(job).max()).isEqualByComparingTo("32");
  }

  @Test
  void tellsPayWithoutAPeriodInTheTextOnly() {
    var posting = only(BOARD.formatted(PLANNER.replace("Hourly range", "Zone <1>"), 1));

    assertThat(posting.has("baseSalary")).isFalse();
    assertThat(job(posting).text()).contains("Zone <1>: $28.50 - $32.00");
  }

  @Test
  void passesOverPostsWithoutAJob() {
    assertThat(read(BOARD.formatted(PLANNER.replace("77", "null"), 1))).isEmpty();
  }

  @Test
  void tellsABoardThatIsNotWhole() {
    assertThatExceptionOfType(UnreadableFeed.class)
        .isThrownBy(() -> read(BOARD.formatted(PLANNER, 2)))
        .withMessage("has 1 of its 2 jobs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": 5, \"location\": [], \"metadata\": 5, \"pay_input_ranges\": {}}",
        "{\"pay_input_ranges\": [5, {\"min_cents\": 1e99, \"title\": []}], \"content\": 7}",
        "{\"metadata\": [5, {\"name\": 5}], \"company_name\": {}}",
        "7",
        "null"
      })
  void passesEntriesOfOtherShapesOn(String entry) {
    assertThat(read(BOARD.formatted(entry, 1))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[]", "{\"status\": 404}", "{\"jobs\": [", "{\"jobs\": [{}], \"meta\": {", "x"})
  void readsNoOtherDocument(String document) {
    assertThatExceptionOfType(UnreadableFeed.class).isThrownBy(() -> read(document));
  }
}
