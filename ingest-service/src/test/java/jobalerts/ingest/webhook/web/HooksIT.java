package jobalerts.ingest.webhook.web;

import static jobalerts.ingest.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jobalerts.ingest.Ads;
import jobalerts.ingest.Answered;
import jobalerts.ingest.HexHmac;
import jobalerts.ingest.IngestFixture;
import jobalerts.ingest.TestBroker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class HooksIT extends IngestFixture {

  private static final String SECRET = "typed-in-by-a-recruiter";

  @Autowired MeterRegistry metrics;

  @BeforeEach
  void giveSecretAndEmployer() {
    String at = "/v1/sources/" + acme.name();
    site.operator("POST", at + "/secrets", "{\"secret\": \"" + SECRET + "\"}");
    site.operator("PUT", at, "{\"employer\": \"Red Cedar Foundry\"}");
  }

  @Test
  void opensClosesAndOpensAgainAPostOfGreenhouse() {
    Answered opened = greenhouse(post("2026-11-20T10:00:00Z", true));
    assertThat(opened.status()).as(opened.body()).isEqualTo(200);
    assertThat(opened.text("/status")).isEqualTo("new");
    Answered posting = site.get(opened.header("Location").orElseThrow());
    assertThat(posting.text("/job/employer")).isEqualTo("Red Cedar Foundry");
    assertThat(posting.text("/job/text")).isEqualTo("Pour gray iron.");
    assertThat(posting.text("/job/places/0/city")).isEqualTo("Eau Claire");

    assertThat(greenhouse(post("2026-11-20T11:00:00Z", false)).text("/status")).isEqualTo("closed");
    assertThat(status(opened)).isEqualTo("closed");

    assertThat(greenhouse(post("2026-11-20T12:00:00Z", true)).text("/status")).isEqualTo("update");
    assertThat(status(opened)).isEqualTo("open");
  }

  @Test
  void letsWhatComesLateLose() {
    Answered opened = greenhouse(post("2026-11-20T12:00:00Z", true));

    assertThat(greenhouse(post("2026-11-20T11:00:00Z", false)).text("/status"))
        .isEqualTo("outdated");
    assertThat(status(opened)).isEqualTo("open");

    greenhouse(post("2026-11-20T13:00:00Z", false));
    assertThat(greenhouse(post("2026-11-20T15:00:00Z", false)).text("/status"))
        .isEqualTo("duplicate");
    assertThat(greenhouse(post("2026-11-20T14:00:00Z", true)).text("/status"))
        .isEqualTo("outdated");
    assertThat(status(opened)).isEqualTo("closed");
  }

  @Test
  void answersTheSameEventAsBefore() {
    Map<String, String> event = Map.of("Greenhouse-Event-ID", "ev-1");
    String body = post("2026-11-20T10:00:00Z", true);
    Answered first = greenhouse(body, event);
    clock.pass(Duration.ofHours(15));

    Answered retry = greenhouse(body, event);

    assertThat(retry.body()).isEqualTo(first.body()).contains("new");
    assertThat(TestBroker.postings(UUID.fromString(first.text("/id")))).hasSize(1);
    assertProblem(greenhouse(post("2026-11-20T11:00:00Z", false), event), 409, "replayed-id");
  }

  @Test
  void knowsADeliveryWithoutAnIdByWhatItSays() {
    Answered first = ashby(posting("jobPostingPublish"));

    assertThat(first.text("/status")).isEqualTo("new");
    assertThat(ashby(posting("jobPostingPublish")).body()).isEqualTo(first.body());
    assertThat(ashby(posting("jobPostingUnpublish")).text("/status")).isEqualTo("closed");
  }

  @Test
  void takesTheStandardEnvelopeSignedAsAnyOther() {
    String opened =
        "{\"type\": \"posting.created\", \"timestamp\": \"%s\", \"data\": %s}"
            .formatted(clock.instant(), Ads.welder());
    String closed =
        "{\"type\": \"posting.closed\", \"timestamp\": \"%s\", \"data\": {\"identifier\": \"4711\"}}"
            .formatted(clock.instant());

    assertThat(standard(opened).text("/status")).isEqualTo("new");
    assertThat(standard(closed).text("/status")).isEqualTo("closed");
    assertThat(post(Ads.welder()).text("/id")).isEqualTo(standard(closed).text("/id"));
  }

  @ParameterizedTest
  @CsvSource({
    "greenhouse, candidate_hired, other",
    "greenhouse, ping, ping",
    "ashby, offerCreate, other",
    "ashby, ping, ping"
  })
  void answersAndCountsEventsItDoesNotListenTo(String dialect, String action, String counted) {
    double before = count(dialect, counted);
    String body = "{\"action\": \"" + action + "\"}";

    Answered answer = dialect.equals("ashby") ? ashby(body) : greenhouse(body);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("/status")).isEqualTo("ignored");
    assertThat(count(dialect, counted)).isEqualTo(before + 1);
  }

  @Test
  void opensNothingThatWasClosedBeforeItCame() {
    assertThat(greenhouse(post("2026-11-20T11:00:00Z", false)).text("/status"))
        .isEqualTo("ignored");

    Answered late = greenhouse(post("2026-11-20T10:00:00Z", true));
    assertThat(late.text("/status")).isEqualTo("outdated");
    assertThat(TestBroker.postings(UUID.fromString(late.text("/id")))).isEmpty();

    Answered again = greenhouse(post("2026-11-20T12:00:00Z", true));
    assertThat(again.text("/status")).isEqualTo("new");
    assertThat(status(again)).isEqualTo("open");
    assertThat(greenhouse(post("2026-11-20T13:00:00Z", false)).text("/status")).isEqualTo("closed");
    assertThat(greenhouse(post("2026-11-20T12:30:00Z", true)).text("/status"))
        .isEqualTo("outdated");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[] | ``",
        "5 | ``",
        "{} | /action",
        "{\"action\": \"job_post_created\"} | /payload",
        "{\"action\": \"job_post_created\", \"payload\": {\"job_id\": 1}} | /payload/live",
        "{\"action\": \"job_post_created\", \"payload\": {\"job_id\": 1, \"live\": true}}"
            + " | /payload/title",
        "{\"action\": \"job_post_created\", \"payload\": {\"job_id\": 1, \"live\": true}}"
            + " | /payload/id"
      })
  void namesThePlaceInTheirPayload(String body, String field) {
    Answered answer = greenhouse(body);

    assertProblem(answer, 400, "invalid-posting");
    assertThat(answer.texts("/errors", "field")).as(answer.body()).contains(field);
  }

  @Test
  void toldProblemsOfATakenPostAreOfTheirPayload() {
    String odd = post("2026-11-20T10:00:00Z", true).replace("Eau Claire, WI", "Ulan Bator");

    assertThat(greenhouse(odd).texts("/problems", "field")).containsExactly("/payload/location");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[[", "{\"action\": 1e9999999999999}"})
  void refusesWhatIsNoJson(String body) {
    Answered answer = greenhouse(body);

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
  }

  @Test
  void letsNobodyInWithoutTheSignature() {
    String body = post("2026-11-20T10:00:00Z", true);
    String path = "/v1/hooks/" + acme.name() + "/greenhouse";
    String right = "sha256 " + HexHmac.of(SECRET, body);

    assertProblem(site.post(path, body, Map.of()), 400, "missing-header");
    assertProblem(site.post(path, body + " ", Map.of("Signature", right)), 401, "bad-signature");
    assertProblem(
        site.post(path, body, Map.of("Signature", "sha256 " + HexHmac.of("x", body))),
        401,
        "bad-signature");
    assertProblem(
        site.post("/v1/hooks/nobody/greenhouse", body, Map.of("Signature", right)),
        401,
        "unknown-source");
    assertProblem(
        site.post("/v1/hooks/" + acme.name() + "/klingon", body, Map.of("Signature", right)),
        404,
        "unknown-dialect");
    assertThat(site.post(path, body, Map.of("Signature", right)).status()).isEqualTo(200);
  }

  @Test
  void refusesTheStandardEnvelopeUnderAnotherSecret() {
    Answered answer =
        site.send(
            delivery("{\"type\": \"ping\"}")
                .to("POST", "/v1/hooks/" + acme.name() + "/standard")
                .withSecret("whsec_" + "QUJD".repeat(8)));

    assertProblem(answer, 401, "bad-signature");
  }

  @Test
  void shakesHandsWithSmartRecruiters() {
    String path = "/v1/hooks/" + acme.name() + "/smartrecruiters";

    Answered answer =
        site.post(path, "", Map.of("X-Hook-Secret", "b537207f20cbfa02357cf448134da559"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("X-Hook-Secret")).contains("b537207f20cbfa02357cf448134da559");
    assertProblem(site.post(path, "{}", Map.of()), 400, "missing-header");
    assertProblem(site.post(path, "", Map.of("X-Hook-Secret", "x".repeat(257))), 400, "bad-header");
    assertProblem(
        site.post("/v1/hooks/nobody/smartrecruiters", "", Map.of("X-Hook-Secret", "x")),
        401,
        "unknown-source");
  }

  private static String post(String updated, boolean live) {
    return """
    {"action": "job_post_updated",
     "payload": {"id": 440021, "title": "Second Shift Molder", "location": "Eau Claire, WI",
       "content": "\\u003cp\\u003ePour gray iron.\\u003c/p\\u003e", "job_id": 77001,
       "updated_at": "%s", "external": true, "internal": false, "live": %s}}
    """
        .formatted(updated, live);
  }

  private static String posting(String action) {
    return """
    {"action": "%s", "data": {"jobPosting": {"id": "a-1", "title": "Die Maker",
      "locationName": "Winona, MN", "isListed": true, "updatedAt": "2026-11-20T10:00:00Z"}}}
    """
        .formatted(action);
  }

  private Answered greenhouse(String body) {
    return greenhouse(body, Map.of());
  }

  private Answered greenhouse(String body, Map<String, String> more) {
    Map<String, String> headers = new HashMap<>(more);
    headers.put("Content-Type", "application/json");
    headers.put("Signature", "sha256 " + HexHmac.of(SECRET, body));
    return site.post("/v1/hooks/" + acme.name() + "/greenhouse", body, headers);
  }

  private Answered ashby(String body) {
    return site.post(
        "/v1/hooks/" + acme.name() + "/ashby",
        body,
        Map.of("Ashby-Signature", "sha256=" + HexHmac.of(SECRET, body)));
  }

  private Answered standard(String body) {
    return site.send(delivery(body).to("POST", "/v1/hooks/" + acme.name() + "/standard"));
  }

  private String status(Answered opened) {
    return site.get(opened.header("Location").orElseThrow()).text("/status");
  }

  private double count(String dialect, String event) {
    return metrics.counter("jobalerts.hooks", "dialect", dialect, "event", event).count();
  }
}
