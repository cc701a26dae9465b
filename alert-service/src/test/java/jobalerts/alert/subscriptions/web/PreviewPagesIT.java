package jobalerts.alert.subscriptions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jobalerts.alert.Jobs;
import jobalerts.alert.Postings;
import jobalerts.alert.subscriptions.ConfirmationDue;
import jobalerts.alert.subscriptions.Purpose;
import jobalerts.common.vocabulary.Shift;
import org.junit.jupiter.api.Test;

class PreviewPagesIT extends WebFixture {

  @Test
  void offersToShowWhatFits() {
    assertThat(browser.get("/").body())
        .contains("formaction=\"/preview#preview\"", "See what fits")
        .doesNotContain("id=\"preview\"");
  }

  @Test
  void showsWhatFitsAboveTheFormAndKeepsWhatWasFilledIn() {
    UUID id = opening(Jobs.valid());

    HttpResponse<String> page =
        browser.submit(
            "/preview", "email", "jo@", "roles", "welder", "states", "WI", "cadence", "weekly");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("1 opening of the last day fits")
        .contains("href=\"/openings/" + id + "\"")
        .contains("Chippewa Castings · Eau Claire, WI 54701 · $28.50–$32 an hour")
        .contains("value=\"jo@\"")
        .containsPattern("value=\"welder\"\\s+checked")
        .containsPattern("value=\"weekly\"\\s+checked");
    assertThat(rows("subscriber")).isZero();
  }

  @Test
  void tellsWhatToChangeWhenNothingFits() {
    opening(Jobs.valid().shifts(Shift.THIRD));

    assertThat(browser.submit("/preview", "shifts", "first", "cadence", "daily").body())
        .contains("No opening of the last day fits", "Other shifts would add 1 opening.")
        .doesNotContain("Mails to expect");
  }

  @Test
  void marksWhatIsWrong() {
    HttpResponse<String> page =
        browser.submit("/preview", "place", "Atlantis, WI", "miles", "50", "cadence", "daily");

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body())
        .contains("Unknown place; write a city with its state")
        .doesNotContain("id=\"preview\"");
  }

  @Test
  void escapesTheWordsOfOpenings() {
    opening(Jobs.valid().title("<script>alert(1)</script>").employer("\"><b>x"));

    assertThat(browser.submit("/preview", "roles", "welder", "cadence", "daily").body())
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script", "<b>x");
  }

  @Test
  void previewsAChangeOfAnAlertAndSavesNothing() {
    opening(Jobs.valid());
    String alert = editLink();

    HttpResponse<String> page =
        browser.submit(alert + "/preview", "states", "WI", "cadence", "weekly");

    assertThat(page.body())
        .contains("1 opening of the last day fits", "action=\"" + alert + "\"")
        .contains("formaction=\"" + alert + "/preview#preview\"");
    assertThat(browser.get(alert).body()).containsPattern("value=\"welder\"\\s+checked");
    assertThat(browser.submit(alert, "states", "WI", "cadence", "weekly").statusCode())
        .isEqualTo(303);
  }

  @Test
  void previewsNoAlertOfOthers() {
    String alert = editLink();

    assertThat(browser.submit(alert.replaceFirst("manage/.{9}", "manage/123456789") + "/preview"))
        .returns(404, HttpResponse::statusCode);
  }

  private String editLink() {
    browser.submit("/", "email", "jo@example.com", "roles", "welder", "cadence", "daily");
    ConfirmationDue due = confirmations.claim(1, Duration.ofHours(1)).getFirst();
    browser.submit(
        "/confirm/" + tokens.issue(Purpose.CONFIRM, due.subscriberId(), due.subscriptionId()));
    String token = tokens.issue(Purpose.MANAGE, due.subscriberId(), null);
    return "/manage/" + token + "/alerts/" + due.subscriptionId();
  }

  private UUID opening(Jobs job) {
    UUID id = UUID.randomUUID();
    openings.keep(List.of(Postings.open(id, 1, job.job())));
    return id;
  }
}
