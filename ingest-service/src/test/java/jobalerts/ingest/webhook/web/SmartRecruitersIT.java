package jobalerts.ingest.webhook.web;

import static jobalerts.ingest.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import jobalerts.ingest.Answered;
import jobalerts.ingest.HexHmac;
import jobalerts.ingest.IngestFixture;
import jobalerts.ingest.RemoteSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The jobs of notices are fetched from a server of HTTP that stands for SmartRecruiters' API. */
@TestPropertySource(
    properties = {
      "ingest.fetching.private-hosts=localhost",
      "ingest.smartrecruiters.token=an-api-key-of-tests",
      "ingest.smartrecruiters.within=2s",
      "ingest.smartrecruiters.fetches=1",
      "ingest.smartrecruiters.largest=20KB"
    })
class SmartRecruitersIT extends IngestFixture {

  private static final RemoteSite API = new RemoteSite();
  private static final String KEY = "HeBVky2bccvvkcXPimH8c";

  private static final String JOB =
      """
      {"id": "x", "title": "Extruder Operator, Nights", "refNumber": "REF9",
       "postingStatus": "%s", "status": "SOURCING", "updatedOn": "2020-01-01T00:00:00.000Z",
       "company": {"name": "Lakes Plastics"},
       "location": {"city": "Fargo", "regionCode": "ND", "postalCode": "58102", "country": "us"},
       "typeOfEmployment": {"id": "permanent", "label": "Full-time"},
       "jobAd": {"sections": {
         "companyDescription": {"title": "Company", "text": "<p>We extrude.</p>"},
         "jobDescription": {"title": "Work", "text": "<p>Run two lines &amp; pack.</p>"}}}}
      """;

  private final String job = UUID.randomUUID().toString();

  @DynamicPropertySource
  static void api(DynamicPropertyRegistry properties) {
    properties.add("ingest.smartrecruiters.api", () -> API.url("").toString());
  }

  @AfterAll
  static void stop() {
    API.close();
  }

  @BeforeEach
  void giveKeys() {
    for (String key : new String[] {"an-older-key-of-theirs", KEY}) {
      site.operator(
          "POST", "/v1/sources/" + acme.name() + "/secrets", "{\"secret\": \"" + key + "\"}");
    }
  }

  @Test
  void fetchesAPublicJob() {
    API.answersAt("/jobs/" + job, 200, Map.of(), JOB.formatted("PUBLIC"));

    Answered answer = notice("e-1", "job.ad.postings.updated");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.text("/status")).isEqualTo("new");
    assertThat(answer.at("/problems").isMissingNode()).as(answer.body()).isTrue();
    Answered posting = site.get(answer.header("Location").orElseThrow());
    assertThat(posting.text("/externalId")).isEqualTo(job);
    assertThat(posting.text("/job/employer")).isEqualTo("Lakes Plastics");
    assertThat(posting.text("/job/text")).contains("Run two lines & pack.", "We extrude.");
    assertThat(posting.text("/job/places/0/zip")).isEqualTo("58102");
    assertThat(API.requests().getLast().getFirst("X-SmartToken")).isEqualTo("an-api-key-of-tests");
    assertThat(API.requests().getLast().getFirst("User-Agent")).startsWith("job-alerts");
  }

  @Test
  void closesAJobThatIsNotPublicAnyMore() {
    String[] status = {"PUBLIC"};
    API.at(
        "/jobs/" + job,
        exchange ->
            RemoteSite.answer(
                exchange,
                200,
                Map.of(),
                JOB.formatted(status[0]).getBytes(StandardCharsets.UTF_8)));
    notice("e-1", "job.created");
    clock.pass(Duration.ofMinutes(3));
    status[0] = "NOT_PUBLISHED";

    assertThat(notice("e-2", "job.status.updated").text("/status")).isEqualTo("closed");

    clock.pass(Duration.ofMinutes(3));
    status[0] = "PUBLIC";
    assertThat(notice("e-3", "job.status.updated").text("/status")).isEqualTo("update");
  }

  @Test
  void answersTheSameEventWithoutFetchingAgain() {
    API.answersAt("/jobs/" + job, 200, Map.of(), JOB.formatted("PUBLIC"));
    Answered first = notice("e-1", "job.created");
    int asked = API.requests().size();
    clock.pass(Duration.ofMinutes(30));

    assertThat(notice("e-1", "job.created").body()).isEqualTo(first.body());
    assertThat(API.requests()).hasSize(asked);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 404, 429, 500})
  void asksToComeAgainWhenTheJobCanNotBeHad(int status) {
    API.answersAt("/jobs/" + job, status, Map.of("Retry-After", "77"), "{}");

    Answered answer = notice("e-1", "job.created");

    assertProblem(answer, 503, "unreachable");
    assertThat(answer.header("Retry-After")).contains("77");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "[", "[]", "5"})
  void takesNothingInThatIsNoJob(String body) {
    API.answersAt("/jobs/" + job, 200, Map.of(), body);

    assertThat(notice("e-1", "job.created").status()).isIn(400, 503);
  }

  @Test
  void readsNoEndlessJob() {
    API.answersAt("/jobs/" + job, 200, Map.of(), "{\"a\": \"" + "x".repeat(21_000) + "\"}");

    assertProblem(notice("e-1", "job.created"), 503, "unreachable");
  }

  @Test
  void waitsForNoSlowApi() {
    // It takes the request and never answers.
    API.at("/jobs/" + job, _ -> {});

    assertProblem(notice("e-1", "job.created"), 503, "unreachable");
  }

  @Test
  void letsASlowApiTakeNoPlaceOfOthers() throws InterruptedException {
    var asked = new CountDownLatch(1);
    API.at("/jobs/" + job, _ -> asked.countDown());

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var waiting = threads.submit(() -> notice("e-1", "job.created"));
      asked.await();
      Answered second = notice("e-2", "job.updated");

      assertProblem(second, 503, "unreachable");
      assertThat(second.text("/detail")).contains("has to wait");
      assertThat(waiting).as("while the first one waits").isNotDone();
    }
  }

  @Test
  void followsNoRedirectToAnotherHost() {
    API.answersAt("/jobs/" + job, 302, Map.of("Location", "http://127.0.0.1:1/"), "");

    assertProblem(notice("e-1", "job.created"), 503, "unreachable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"job_id\": 5}", "{\"job_id\": \"../me\"}", "{\"job_id\": \"\"}"})
  void namesTheIdOfTheJob(String body) {
    Answered answer = notice("e-1", "job.created", body);

    assertProblem(answer, 400, "invalid-posting");
    assertThat(answer.texts("/errors", "field")).containsExactly("/job_id");
  }

  @Test
  void passesOtherEventsAndFetchesNothing() {
    int asked = API.requests().size();

    assertThat(notice("e-1", "application.created").text("/status")).isEqualTo("ignored");
    assertThat(API.requests()).hasSize(asked);
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void tellsNoKey(CapturedOutput output) {
    API.answersAt("/jobs/" + job, 500, Map.of(), "");

    Answered answer = notice("e-1", "job.created");

    assertThat(answer.body()).doesNotContain("an-api-key-of-tests", KEY);
    assertThat(output.getAll())
        .contains("could not be fetched")
        .doesNotContain("an-api-key-of-tests", KEY);
  }

  private Answered notice(String event, String name) {
    return notice(event, name, "{\"job_id\": \"" + job + "\"}");
  }

  private Answered notice(String event, String name, String body) {
    long now = clock.instant().getEpochSecond();
    String link = "<https://api.smartrecruiters.com/jobs/" + job + ">; rel=self";
    String text = String.join(".", Long.toString(now), body, event + job, name, "v201910", link);
    Map<String, String> headers = new HashMap<>();
    headers.put("event-id", event + job);
    headers.put("event-name", name);
    headers.put("event-version", "v201910");
    headers.put("Link", link);
    headers.put("smartrecruiters-timestamp", Long.toString(now));
    headers.put("smartrecruiters-signature", "v1=" + HexHmac.of(KEY, text));
    return site.post("/v1/hooks/" + acme.name() + "/smartrecruiters", body, headers);
  }
}
