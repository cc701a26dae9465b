package jobalerts.alert.subscriptions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jobalerts.alert.Jobs;
import jobalerts.alert.Postings;
import jobalerts.alert.Wanted;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.alert.subscriptions.Purpose;
import jobalerts.common.Json;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class WhyApiIT extends WhyFixture {

  private static final Criteria WELDER = Wanted.role(Role.WELDER);

  @Test
  void tellsEachGivenCriterion() {
    UUID alert =
        alert(
            Wanted.nothing()
                .roles(Role.WELDER)
                .shifts(Shift.FIRST)
                .pay("100000", PayPeriod.YEAR)
                .criteria());
    UUID opening =
        opening(Jobs.bare().roles(Role.WELDER).pay(Jobs.pay("85000", "95000", PayPeriod.YEAR)));

    HttpResponse<String> answer = ask(opening, alert);

    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(Json.MAPPER.readTree(answer.body()))
        .isEqualTo(
            Json.MAPPER.readTree(
                """
                {
                  "opening": "%s", "open": true,
                  "subscription": "%s", "status": "active",
                  "matches": false,
                  "criteria": [
                    {"criterion": "role", "label": "Role", "holds": true,
                     "wanted": "Welder", "found": "Welder",
                     "sentence": "You asked for a job as a welder; this is one as a welder."},
                    {"criterion": "shift", "label": "Shift", "holds": true,
                     "wanted": "1st shift (days)", "found": "not stated",
                     "sentence":
                     "You asked for 1st shift (days); this does not say, so it may fit."},
                    {"criterion": "pay", "label": "Pay", "holds": false,
                     "wanted": "at least $100,000 a year", "found": "$85,000–$95,000 a year",
                     "sentence":
                     "You asked for at least $100,000 a year; this pays $85,000–$95,000 a year."}
                  ]
                }
                """
                    .formatted(opening, alert)));
  }

  @Test
  void matchesWhenEveryCriterionHolds() {
    JsonNode why = why(opening(Jobs.valid()), alert(WELDER));

    assertThat(why.at("/matches").asBoolean()).isTrue();
    assertThat(why.has("told")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"waiting", "mailed", "rejected", "held", "withdrawn"})
  void tellsWhatBecameOfTheMatch(String status) {
    UUID alert = alert(WELDER);
    UUID opening = opening(Jobs.valid());
    matched(alert, opening, status);

    assertThat(why(opening, alert).at("/told").asString()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pending", "paused"})
  void explainsAnAlertThatIsNotOn(String status) {
    UUID alert = alert(WELDER);
    setStatus(alert, status);

    JsonNode why = why(opening(Jobs.valid()), alert);

    assertThat(why.at("/status").asString()).isEqualTo(status);
    assertThat(why.at("/matches").asBoolean()).isTrue();
  }

  @Test
  void explainsAClosedOpening() {
    UUID opening = UUID.randomUUID();
    openings.keep(List.of(Postings.closed(opening, 1, Jobs.valid().job())));

    JsonNode why = why(opening, alert(WELDER));

    assertThat(why.at("/open").asBoolean()).isFalse();
    assertThat(why.at("/matches").asBoolean()).isTrue();
  }

  @Test
  void explainsThePostingThatIsAskedForAndNoneOfItsFold() {
    Jobs job = Jobs.valid().fingerprint("welder", "00000000000000ff");
    UUID here = opening(job);
    UUID there = opening(job.places(Jobs.CHICAGO));
    UUID alert = alert(Wanted.nothing().within(100, Jobs.CHICAGO).criteria());

    assertThat(why(here, alert).at("/matches").asBoolean()).isFalse();
    assertThat(why(there, alert).at("/matches").asBoolean()).isTrue();
  }

  @Test
  void answersAlikeWhatDoesNotExistAndWhatIsNobodyElsesBusiness() {
    UUID alert = alert(WELDER);
    UUID opening = opening(Jobs.valid());
    UUID al = candidates.subscriber("al@example.com");
    UUID als = candidates.alert(al, WELDER, Cadence.DAILY);
    UUID deleted = alert(Wanted.role(Role.MACHINIST));
    jdbc.sql("delete from subscription where id = :id").param("id", deleted).update();

    for (HttpResponse<String> answer :
        List.of(
            ask(opening, als),
            ask(opening, deleted),
            ask(opening, UUID.randomUUID()),
            ask(UUID.randomUUID(), alert),
            ask(tokens.issue(Purpose.MANAGE, al, null), opening, alert))) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
      assertThat(Json.MAPPER.readTree(answer.body()).at("/detail").asString())
          .isEqualTo("There is no such opening, or no such alert of yours.");
    }
  }

  @Test
  void wantsTheTokenOfAManageLink() {
    UUID alert = alert(WELDER);
    UUID opening = opening(Jobs.valid());
    String path = path(opening, alert);
    String confirm = tokens.issue(Purpose.CONFIRM, jo, alert);

    assertUnauthorized(browser.get(path));
    assertUnauthorized(browser.get(path + "&token=" + token));
    assertUnauthorized(browser.getAs(token, path));
    assertUnauthorized(browser.getAs("Basic " + token, path));
    assertUnauthorized(browser.getAs("Bearer " + confirm, path));
    assertUnauthorized(browser.getAs("Bearer " + "x".repeat(43), path));
    assertThat(browser.getAs("bearer " + token, path).statusCode()).isEqualTo(200);
    clock.pass(Duration.ofDays(90));
    assertUnauthorized(browser.getAs("Bearer " + token, path));
  }

  @Test
  void asksForTheTokenBeforeAnythingIsLookedFor() {
    assertUnauthorized(browser.get(path(UUID.randomUUID(), UUID.randomUUID())));
  }

  @ParameterizedTest
  @CsvSource({"'', subscription", "?subscription=x, subscription", "?subscription=, subscription"})
  void namesTheParameterAtFault(String query, String field) {
    HttpResponse<String> answer =
        browser.getAs("Bearer " + token, "/v1/openings/" + opening(Jobs.valid()) + "/why" + query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Json.MAPPER.readTree(answer.body()).at("/errors/0/field").asString())
        .isEqualTo(field);
  }

  @Test
  void sendsAClientAwayThatAsksTooOften() {
    UUID alert = alert(WELDER);
    UUID opening = opening(Jobs.valid());
    for (int i = 0; i < 20; i++) {
      assertThat(ask(opening, alert).statusCode()).isEqualTo(200);
    }

    HttpResponse<String> answer = ask(opening, alert);

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).contains("180");
    assertThat(browser.postJson("/v1/subscriptions", Wishes.valid().toString()).statusCode())
        .as("signing up has a limit of its own")
        .isEqualTo(202);
  }

  private JsonNode why(UUID opening, UUID alert) {
    HttpResponse<String> answer = ask(opening, alert);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.MAPPER.readTree(answer.body());
  }

  private HttpResponse<String> ask(UUID opening, UUID alert) {
    return ask(token, opening, alert);
  }

  private HttpResponse<String> ask(String bearer, UUID opening, UUID alert) {
    return browser.getAs("Bearer " + bearer, path(opening, alert));
  }

  private static String path(UUID opening, UUID alert) {
    return "/v1/openings/" + opening + "/why?subscription=" + alert;
  }

  private static void assertUnauthorized(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(answer.body()).contains("\"status\":401");
  }
}
