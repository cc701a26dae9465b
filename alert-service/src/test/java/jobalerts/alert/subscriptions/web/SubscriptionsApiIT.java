package jobalerts.alert.subscriptions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jobalerts.common.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SubscriptionsApiIT extends WebFixture {

  private static final String PATH = "/v1/subscriptions";

  @Test
  void acceptsAnAlertAndAsksForItsConfirmation() {
    HttpResponse<String> answer = browser.postJson(PATH, Wishes.valid().toString());

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(confirmations.claim(10, Duration.ofMinutes(1)))
        .singleElement()
        .satisfies(due -> assertThat(due.email()).isEqualTo("jo@example.com"));
  }

  @Test
  void answersTheSameWhetherOrNotTheAddressIsKnown() {
    HttpResponse<String> unknown = browser.postJson(PATH, Wishes.valid().toString());
    jdbc.sql("update subscription set status = 'active', confirmation_due_at = null").update();
    HttpResponse<String> on = browser.postJson(PATH, Wishes.valid().toString());
    jdbc.sql("update subscriber set asked = 100").update();
    HttpResponse<String> beyondItsLimit =
        browser.postJson(PATH, Wishes.with("cadence", "weekly").toString());

    assertThat(List.of(on, beyondItsLimit))
        .allSatisfy(known -> {
          assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
          assertThat(known.body()).isEqualTo(unknown.body());
          assertThat(known.headers().map().keySet()).isEqualTo(unknown.headers().map().keySet());
        });
    assertThat(rows("subscription")).isOne();
  }

  @Test
  void storesOneAlertHoweverManyAskForItAtOnce() throws InterruptedException {
    Callable<Integer> ask = () -> browser.postJson(PATH, Wishes.valid().toString()).statusCode();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> ask).toList());
      assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(202));
    }

    assertThat(rows("subscriber")).isOne();
    assertThat(rows("subscription")).isOne();
  }

  @Test
  void refusesAnAlertWithoutACriterionAndSaysWhy() {
    HttpResponse<String> answer = browser.postJson(PATH, Wishes.withCriteria("{}").toString());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    JsonNode problem = Json.MAPPER.readTree(answer.body());
    assertThat(problem.at("/status").asInt()).isEqualTo(400);
    assertThat(problem.at("/errors/0/field").asString()).isEqualTo("/criteria");
    assertThat(problem.at("/errors/0/reason").asString())
        .isEqualTo("an alert with no criterion would mail every opening; give at least one");
    assertThat(rows("subscriber")).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"email\": \"jo\"} | /email",
        "{\"emial\": \"jo\"} | /emial",
        "{\"criteria\": {\"role\": [\"welder\"]}} | /criteria/role",
        "{\"criteria\": {\"roles\": \"welder\"}} | /criteria/roles",
        "{\"criteria\": {\"roles\": [{}]}} | /criteria/roles/0",
        "{\"criteria\": 1} | /criteria",
        "{\"criteria\": {\"within\": {\"place\": \"54701\", \"miles\": 50.7}}}"
            + " | /criteria/within/miles",
        "{\"criteria\": {\"mostExperienceYears\": 99999999999}} | /criteria/mostExperienceYears",
        "{\"criteria\": {\"leastExperienceYears\": 1.5}} | /criteria/leastExperienceYears",
        "{\"criteria\": {\"payUnstatedToo\": \"yes\"}} | /criteria/payUnstatedToo",
        "{\"criteria\": {\"leastPay\": {\"amount\": \"much\"}}} | /criteria/leastPay/amount",
        "{\"criteria\": {\"leastPay\": {\"amount\": 1e999999999, \"period\": \"hour\"}}}"
            + " | /criteria/leastPay/amount",
        "{\"email\": | ``",
        "[] | ``",
        "null | ``",
        "`` | ``",
        "{} {} | ``"
      })
  void namesTheFieldAtFault(String body, String field) {
    HttpResponse<String> answer = browser.postJson(PATH, body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(Json.MAPPER.readTree(answer.body()).at("/errors"))
        .as(answer.body())
        .anySatisfy(error -> assertThat(error.at("/field").asString()).isEqualTo(field));
    assertThat(answer.body()).doesNotContain("jackson", "jobalerts.", "Exception");
  }

  @Test
  void saysHowAPropertyIsWrittenRightly() {
    HttpResponse<String> answer = browser.postJson(PATH, "{\"emial\": \"jo@example.com\"}");

    assertThat(answer.body()).contains("is not known; known here: cadence, criteria, email");
  }

  @Test
  void refusesABodyBeyond64KibWhetherOrNotItTellsItsLength() {
    byte[] body =
        Wishes.with("email", "j".repeat(66_000)).toString().getBytes(StandardCharsets.UTF_8);
    String type = "application/json";

    var told = browser.post(PATH, type, BodyPublishers.ofByteArray(body));
    var chunked =
        browser.post(
            PATH, type, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

    assertThat(List.of(told, chunked))
        .allSatisfy(answer -> {
          assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
          assertThat(answer.body()).contains("\"status\":413");
        });
  }

  @Test
  void refusesWhatIsNotJson() {
    HttpResponse<String> answer = browser.submit(PATH, "email", "jo@example.com");

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
  }

  @Test
  void answersWhatDoesNotExistWithProblemDetailsToo() {
    assertThat(browser.get("/v1/nothing").statusCode()).isEqualTo(404);
    assertThat(browser.get("/v1/nothing").body()).contains("\"status\":404");
    assertThat(browser.get(PATH).statusCode()).isEqualTo(405);
    assertThat(browser.get(PATH).body()).contains("\"status\":405");
  }

  @Test
  void sendsAClientAwayThatAsksTooOften() {
    for (int i = 0; i < 10; i++) {
      assertThat(browser.postJson(PATH, Wishes.valid().toString()).statusCode()).isEqualTo(202);
    }

    HttpResponse<String> answer = browser.postJson(PATH, Wishes.valid().toString());

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).contains("360");
    assertThat(answer.body()).contains("\"status\":429");
    assertThat(browser.submit("/", "email", "jo@example.com").statusCode()).isEqualTo(429);
  }
}
