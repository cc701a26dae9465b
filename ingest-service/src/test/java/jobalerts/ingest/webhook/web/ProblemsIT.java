package jobalerts.ingest.webhook.web;

import static jobalerts.ingest.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jobalerts.ingest.Ads;
import jobalerts.ingest.Answered;
import jobalerts.ingest.Delivery;
import jobalerts.ingest.IngestFixture;
import jobalerts.ingest.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsIT extends IngestFixture {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | ``",
        "{\"title\": | ``",
        "{} {} | ``",
        "[] | ``",
        "5 | ``",
        "{\"a\": 1e99999999999999999999} | /title",
        "{} | /title",
        "{} | /hiringOrganization/name",
        "{} | /identifier",
        "{\"title\": 5} | /title",
        "{\"title\": [\"x\"]} | /title",
        "{\"title\": \"\\u0000\"} | /title",
        "{\"hiringOrganization\": {\"name\": {}}} | /hiringOrganization/name",
        "{\"hiringOrganization\": []} | /hiringOrganization",
        "{\"identifier\": {\"value\": 1.5}} | /identifier/value",
        "{\"@type\": \"Event\"} | /@type"
      })
  void namesTheFieldAndTheReason(String body, String field) {
    Answered answer = post(body);

    assertProblem(answer, 400, null);
    assertThat(answer.texts("/errors", "field")).as(answer.body()).contains(field);
    assertThat(answer.texts("/errors", "reason")).noneMatch(String::isBlank);
  }

  @Test
  void refusesJsonThatIsNestedWithoutEnd() {
    Answered answer = post("[".repeat(200_000));

    assertProblem(answer, 400, "malformed-json");
    assertThat(answer.text("/errors/0/reason")).contains("nested too deeply");
  }

  @Test
  void refusesAnArrayWithoutAGoodItem() {
    Answered answer = post("[5, {\"title\": \"Welder\"}]");

    assertProblem(answer, 400, "invalid-posting");
    assertThat(answer.texts("/errors", "status")).containsExactly("refused", "refused");
    assertThat(answer.text("/errors/0/problems/0/reason"))
        .isEqualTo("must be a JobPosting, not a number");
  }

  @Test
  void refusesNdjsonWithoutALine() {
    assertProblem(site.send(delivery("\n \r\n").as("application/x-ndjson")), 400, "malformed-json");
  }

  @Test
  void refusesAnArrayBeyondItsItems() {
    assertProblem(post("[" + "1,".repeat(50_000) + "1]"), 413, "too-many-items");
  }

  @Test
  void answersHugeArraysOfNonsenseWithinBounds() {
    Answered answer = post("[" + "1,".repeat(10_000) + "1]");

    assertProblem(answer, 400, "invalid-posting");
    assertThat(answer.body()).hasSizeLessThan(2_000_000);
    assertThat(answer.at("/errors")).hasSize(10_001);
    assertThat(answer.at("/problemsOmitted").asInt()).isEqualTo(9_001);
  }

  @Test
  void answersLinesFullOfProblemsWithinBounds() {
    String bad = Ads.with("jobLocation", "[" + "5,".repeat(59) + "5]").toString();

    Answered answer =
        site.send(delivery((bad + "\n").repeat(2_000)).as("application/x-ndjson").inChunks());

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.at("/results/199/problems")).hasSize(5);
    assertThat(answer.text("/results/199/problems/4/reason")).isEqualTo("and 46 more");
    assertThat(answer.at("/results/200/problems").isMissingNode()).isTrue();
    assertThat(answer.text("/results/1999/status")).isEqualTo("duplicate");
    assertThat(answer.at("/problemsOmitted").asInt()).isEqualTo(1_800 * 50);
  }

  static Stream<Arguments> unproven() {
    return Stream.of(
        refused("unknown-source", it -> it.withHeader("X-Source", "nobody")),
        refused("bad-signature", it -> it.withSecret("whsec_" + "QUJD".repeat(11))),
        refused("bad-signature", it -> it.withHeader("webhook-id", "another")),
        refused("bad-signature", it -> it.withHeader("webhook-signature", "v1a,AAAA v2,AAAA")),
        refused("bad-signature", it -> it.withHeader("webhook-signature", "v1,!!! v1,")),
        refused("old-signature", it -> it.signedAt(it.at().minusSeconds(301))),
        refused("old-signature", it -> it.signedAt(it.at().plusSeconds(301))),
        refused("old-signature", it -> it.withHeader("webhook-timestamp", "0")));
  }

  private static Arguments refused(String type, UnaryOperator<Delivery> change) {
    return Arguments.of(type, change);
  }

  @ParameterizedTest
  @MethodSource("unproven")
  void letsNothingUnsignedReachKafka(String type, UnaryOperator<Delivery> change) {
    String marker = UUID.randomUUID().toString();

    Answered answer = site.send(change.apply(delivery(Ads.named(marker))));

    assertProblem(answer, 401, type);
    assertThat(TestBroker.postings())
        .noneMatch(record -> new String(record.value(), StandardCharsets.UTF_8).contains(marker));
  }

  @ParameterizedTest
  @CsvSource({"X-Source", "webhook-id", "webhook-timestamp", "webhook-signature"})
  void asksForEachHeader(String name) {
    Answered answer = site.send(delivery(Ads.welder()).withHeader(name, null));

    assertProblem(answer, 400, "missing-header");
    assertThat(answer.text("/detail")).contains(name);
  }

  @ParameterizedTest
  @CsvSource({
    "webhook-timestamp, yesterday",
    "webhook-timestamp, 99999999999999999999",
    "webhook-timestamp, 9223372036854775807"
  })
  void refusesHeadersThatCanNotBeRead(String name, String value) {
    assertProblem(site.send(delivery(Ads.welder()).withHeader(name, value)), 400, "bad-header");
  }

  @Test
  void refusesOtherContentTypes() {
    assertProblem(site.send(delivery(Ads.welder()).as("text/csv")), 415, null);
    assertProblem(site.send(delivery(Ads.welder()).withHeader("Content-Type", null)), 415, null);
  }

  @Test
  void answersWhatIsNotThereWithProblemDetails() {
    assertProblem(site.get("/v1/postings/" + UUID.randomUUID()), 404, "unknown-posting");
    assertProblem(site.get("/v1/postings/no-uuid"), 400, null);
    assertProblem(site.get("/v1/nothing"), 404, null);
    assertProblem(site.get("/v1/postings"), 405, null);
    assertProblem(
        site.send(delivery("").to("DELETE", "/v1/postings/" + UUID.randomUUID())),
        404,
        "unknown-posting");
  }
}
