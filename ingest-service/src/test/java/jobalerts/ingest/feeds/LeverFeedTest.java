package jobalerts.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import jobalerts.common.Json;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.State;
import jobalerts.common.vocabulary.Workplace;
import jobalerts.ingest.posting.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class LeverFeedTest extends FeedFixture {

  private static final String WELDER =
      """
      {
        "id": "0b5d3c1e-frames", "text": "MIG Welder - 2nd Shift", "country": "US",
        "createdAt": 1795341600000, "workplaceType": "on-site",
        "hostedUrl": "https://jobs.lever.example/acme/0b5d3c1e",
        "categories": {
          "commitment": "Full-time", "location": "Eau Claire, WI",
          "allLocations": ["Eau Claire, WI", "Rice Lake, WI"], "team": "Fabrication"
        },
        "description": "<div>Weld frames of steel.</div>",
        "lists": [{"text": "You bring", "content": "<li>AWS D1.1</li>"}],
        "additional": "<div>We train.</div>",
        "salaryRange": {"currency": "USD", "interval": "per-hour-wage", "min": 24, "max": 29}
      }
      """;

  LeverFeedTest() {
    super(FeedFormat.LEVER);
  }

  private static String with(String field, String json) {
    ObjectNode posting = (ObjectNode) Json.MAPPER.readTree(WELDER);
    return "[" + posting.set(field, Json.MAPPER.readTree(json)) + "]";
  }

  private static JsonNode employed(JsonNode posting) {
    return ((ObjectNode) posting).put("hiringOrganization", "Acme Frames");
  }

  @Test
  void readsAPosting() {
    Reading.Understood read = understood(employed(only("[" + WELDER + "]")));
    Job job = read.job();

    assertThat(read.externalId()).isEqualTo("0b5d3c1e-frames");
    assertThat(read.problems()).isEmpty();
    assertThat(read.ignored()).isEmpty();
    assertThat(job.title()).isEqualTo("MIG Welder - 2nd Shift");
    assertThat(job.url()).isEqualTo("https://jobs.lever.example/acme/0b5d3c1e");
    assertThat(job.text()).contains("Weld frames", "You bring", "AWS D1.1", "We train.");
    assertThat(job.employment()).containsExactly(EmploymentType.FULL_TIME);
    assertThat(job.workplace()).isEqualTo(Workplace.ON_SITE);
    assertThat(job.places()).extracting("city").containsExactly("Eau Claire", "Rice Lake");
    assertThat(pay(job).period()).isEqualTo(PayPeriod.HOUR);
    assertThat(pay(job).min()).isEqualByComparingTo("24");
    assertThat(job.datePosted()).isEqualTo(Instant.ofEpochMilli(1_795_341_600_000L));
  }

  @Test
  void guessesNoPayWithoutAKnownInterval() {
    String pay = "{\"currency\":\"USD\",\"interval\":\"%s\",\"min\":1000}";

    assertThat(only(with("salaryRange", pay.formatted("one-time"))).has("baseSalary")).isFalse();
    assertThat(only(with("salaryRange", pay.formatted("bi-week-salary"))).has("baseSalary"))
        .isFalse();
    assertThat(job(employed(only(with("salaryRange", pay.formatted("per-year-salary"))))).pay())
        .extracting("period")
        .isEqualTo(PayPeriod.YEAR);
  }

  @Test
  void takesAPlaceAbroadForNoneOfTheUnitedStates() {
    Job job =
        job(employed(only(with("country", "\"CA\"").replace("\"Eau Claire, WI\"", "\"Moscow\""))));

    assertThat(job.places()).extracting("state").containsExactly(State.WI);
  }

  @Test
  void leavesAnUnspecifiedWorkplaceOpen() {
    assertThat(only(with("workplaceType", "\"unspecified\"")).has("jobLocationType")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\": [1], \"id\": {}, \"categories\": 5, \"lists\": \"x\", \"salaryRange\": []}",
        "{\"lists\": [5, null, {\"text\": 1}], \"categories\": {\"allLocations\": {}}}",
        "{\"createdAt\": 1e400, \"country\": 7, \"description\": {}}",
        "{\"createdAt\": 99999999999999999999}",
        "{}",
        "[]",
        "5",
        "null",
        "\"text\""
      })
  void refusesAnEntryOfAnotherShape(String entry) {
    for (JsonNode posting : read("[" + entry + "]")) {
      assertThat(reading(posting)).isInstanceOf(Reading.Refused.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"ok\": false, \"error\": \"Document not found\"}",
        "<html></html>",
        "[{\"id\": \"1\"}",
        "[{\"id\": \"1\"},",
        "[{\"id\": \"1\"}] 5",
        "[{\"id\": \"1\"}]]"
      })
  void readsNoOtherDocument(String document) {
    assertThatExceptionOfType(UnreadableFeed.class).isThrownBy(() -> read(document));
  }
}
