package jobalerts.alert.subscriptions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignUpPagesIT extends PagesFixture {

  @Test
  void leadsFromTheFormToAnAlertThatIsOn() {
    HttpResponse<String> sent =
        browser.submit(
            "/", "email", "jo@example.com", "roles", "welder", "states", "WI", "cadence", "daily");
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(sent.headers().firstValue("Location"))
        .hasValueSatisfying(place -> assertThat(place).endsWith("/check-your-mail"));
    assertThat(browser.get("/check-your-mail").body()).contains("Check your mail");

    String link = "/confirm/" + confirmToken(claimed());
    assertThat(browser.get(link).body()).contains("Turn this alert on?", "Welder", "Wisconsin");
    HttpResponse<String> confirmed = browser.submit(link);

    assertThat(confirmed.body()).contains("Your alert is on");
    assertThat(browser.get(manageLink(confirmed)).body())
        .contains("jo@example.com", "Welder", "Wisconsin", "Once a day");
    assertThat(browser.submit(link).body()).contains("Your alert was on already");
  }

  @Test
  void showsTheFormAgainWithWhatIsWrongAndWhatWasWritten() {
    HttpResponse<String> answer =
        browser.submit(
            "/",
            "email",
            "jo",
            "roles",
            "welder",
            "place",
            "Atlantis, WI",
            "miles",
            "50",
            "keywordsAny",
            "mig",
            "cadence",
            "weekly");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("Must be an e-mail address such as name@example.com.")
        .contains("Unknown place; write a city with its state")
        .contains("value=\"Atlantis, WI\"")
        .contains("value=\"mig\"")
        .containsPattern("value=\"welder\"\\s+checked")
        .containsPattern("value=\"weekly\"\\s+checked");
    assertThat(rows("subscriber")).isZero();
  }

  @Test
  void tellsTheFormToGiveACriterion() {
    assertThat(browser.submit("/", "email", "jo@example.com", "cadence", "daily").body())
        .contains("An alert with no criterion would mail every opening; give at least one.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "email",
        "place",
        "miles",
        "leastPay",
        "leastExperienceYears",
        "mostExperienceYears",
        "keywordsAny",
        "excludedEmployers",
        "roles",
        "cadence",
        "payPeriod",
        "mostEducation",
        "digestAt",
        "digestOn",
        "zone",
        "quietFrom"
      })
  void escapesHostileInput(String field) {
    HttpResponse<String> answer = browser.submit("/", "states", "WI", field, HOSTILE);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("<script", "alert(1)</");
  }
}
