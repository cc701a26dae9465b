package jobalerts.alert.subscriptions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jobalerts.alert.Jobs;
import jobalerts.alert.Postings;
import jobalerts.common.Json;
import jobalerts.common.place.Place;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PreviewApiIT extends WebFixture {

  private static final String PATH = "/v1/subscriptions/preview";
  private static final Place LA_CROSSE = new Place("La Crosse", State.WI, null, 43.8014, -91.2396);

  @Test
  void tellsWhatFitsInTheWordsOfTheOpenings() {
    UUID id = opening(Jobs.valid());
    opening(Jobs.valid().roles(Role.MACHINIST));

    JsonNode preview =
        preview("{\"roles\": [\"welder\"], \"within\": {\"place\": \"54701\", \"miles\": 50}}");

    assertThat(preview.at("/openings").asInt()).isOne();
    JsonNode best = preview.at("/best/0");
    assertThat(best.at("/id").asString()).isEqualTo(id.toString());
    assertThat(best.at("/title").asString()).isEqualTo("Welder");
    assertThat(best.at("/employer").asString()).isEqualTo("Chippewa Castings");
    assertThat(best.at("/place").asString()).isEqualTo("Eau Claire, WI 54701");
    assertThat(best.at("/pay").asString()).isEqualTo("$28.50–$32 an hour");
    assertThat(best.at("/link").asString()).endsWith("/openings/" + id);
    assertThat(best.at("/firstSeenAt").asString()).isEqualTo(clock.instant().toString());
  }

  @Test
  void storesNothing() {
    opening(Jobs.valid());

    preview("{\"roles\": [\"welder\"]}");

    assertThat(rows("subscriber") + rows("subscription") + rows("alert_match")).isZero();
  }

  @Test
  void ordersByWhatIsStatedThenNearnessThenPayThenAge() {
    UUID silent = opening(Jobs.valid().shifts());
    UUID older = opening(Jobs.valid());
    clock.pass(Duration.ofMinutes(1));
    UUID newer = opening(Jobs.valid());
    UUID richer = opening(Jobs.valid().pay(Jobs.pay("40", null, PayPeriod.HOUR)));
    UUID farther =
        opening(Jobs.valid().places(LA_CROSSE).pay(Jobs.pay("90", null, PayPeriod.HOUR)));

    JsonNode preview =
        preview(
            "{\"shifts\": [\"first\"], \"within\": {\"place\": \"Eau Claire, WI\", \"miles\":"
                + " 200}}");

    assertThat(ids(preview)).containsExactly(richer, newer, older, farther, silent);
  }

  @Test
  void showsTenAtMostAndCountsThemAll() {
    for (int i = 0; i < 12; i++) {
      opening(Jobs.valid());
    }

    JsonNode preview = preview("{\"roles\": [\"welder\"]}");

    assertThat(preview.at("/openings").asInt()).isEqualTo(12);
    assertThat(preview.at("/best")).hasSize(10);
  }

  @Test
  void countsNearDuplicatesOnce() {
    opening(Jobs.valid().places(Jobs.MILWAUKEE).fingerprint("welder", "0".repeat(16)));
    UUID near = opening(Jobs.valid().fingerprint("welder", "0".repeat(16)));
    opening(Jobs.valid().shifts(Shift.THIRD).fingerprint("welder", "f".repeat(16)));
    opening(Jobs.valid().shifts(Shift.THIRD).fingerprint("welder", "f".repeat(16)));

    JsonNode preview =
        preview("{\"shifts\": [\"first\"], \"within\": {\"place\": \"54701\", \"miles\": 200}}");

    assertThat(preview.at("/openings").asInt()).isOne();
    assertThat(ids(preview)).containsExactly(near);
    assertThat(preview.at("/without").toString())
        .isEqualTo("[{\"criterion\":\"shift\",\"adds\":1}]");
  }

  @Test
  void tellsWhichCriterionKeepsHowManyAway() {
    opening(Jobs.valid().roles(Role.MACHINIST));
    opening(Jobs.valid().shifts(Shift.THIRD));
    opening(Jobs.valid().shifts(Shift.SECOND));
    clock.pass(Duration.ofDays(20));

    JsonNode preview = preview("{\"roles\": [\"welder\"], \"shifts\": [\"first\"]}");

    assertThat(preview.at("/without").toString())
        .isEqualTo("[{\"criterion\":\"shift\",\"adds\":2},{\"criterion\":\"role\",\"adds\":1}]");
    assertThat(preview.at("/advice/1").asString()).isEqualTo("Other shifts would add 2 openings.");
  }

  @Test
  void tellsHowManyMailsToExpectAndByHowManyDaysItJudges() {
    for (int day = 0; day < 13; day++) {
      opening(Jobs.valid());
      opening(Jobs.valid());
      clock.pass(Duration.ofDays(1).plusMinutes(1));
    }

    JsonNode preview = preview("{\"roles\": [\"welder\"]}");

    assertThat(preview.at("/days").asInt()).isEqualTo(14);
    assertThat(preview.at("/mailsPerWeek").toString())
        .isEqualTo("{\"instant\":6.5,\"daily\":6.5,\"weekly\":1.0}");
  }

  @Test
  void judgesByOneDayAtLeast() {
    assertThat(preview("{\"roles\": [\"welder\"]}").at("/days").asInt()).isOne();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | /criteria",
        "{\"criteria\": {}} | /criteria",
        "{\"criteria\": {\"roles\": [\"king\"]}} | /criteria/roles/0",
        "{\"criteria\": {\"within\": {\"place\": \"Atlantis, WI\", \"miles\": 50}}}"
            + " | /criteria/within/place",
        "{\"email\": \"jo@example.com\"} | /email",
        "[] | ``"
      })
  void namesTheFieldAtFault(String body, String field) {
    HttpResponse<String> answer = browser.postJson(PATH, body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(Json.MAPPER.readTree(answer.body()).at("/errors"))
        .as(answer.body())
        .anySatisfy(error -> assertThat(error.at("/field").asString()).isEqualTo(field));
  }

  @Test
  void sendsAClientAwayThatAsksTooOftenAndStillTakesItsAlert() {
    for (int i = 0; i < 30; i++) {
      assertThat(browser.postJson(PATH, "{}").statusCode()).isEqualTo(400);
    }

    HttpResponse<String> answer = browser.postJson(PATH, "{}");

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).contains("120");
    assertThat(browser.submit("/preview", "roles", "welder").statusCode()).isEqualTo(429);
    assertThat(browser.postJson("/v1/subscriptions", Wishes.valid().toString()).statusCode())
        .isEqualTo(202);
  }

  private UUID opening(Jobs job) {
    UUID id = UUID.randomUUID();
    openings.keep(List.of(Postings.open(id, 1, job.job())));
    return id;
  }

  private JsonNode preview(String criteria) {
    HttpResponse<String> answer = browser.postJson(PATH, "{\"criteria\": " + criteria + "}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.MAPPER.readTree(answer.body());
  }

  private static List<UUID> ids(JsonNode preview) {
    List<UUID> ids = new ArrayList<>();
    preview.at("/best").forEach(it -> ids.add(UUID.fromString(it.at("/id").asString())));
    return ids;
  }
}
