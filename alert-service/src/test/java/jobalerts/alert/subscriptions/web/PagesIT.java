package jobalerts.alert.subscriptions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jobalerts.alert.subscriptions.ConfirmationDue;
import jobalerts.alert.subscriptions.Status;
import org.junit.jupiter.api.Test;

/** What holds of all pages. */
class PagesIT extends PagesFixture {

  @Test
  void changesNothingByAnyGet() {
    ConfirmationDue active = activeAlert();
    String manage = manageToken(active, active.subscriptionId());
    ConfirmationDue pending = pendingAlert("shifts", "first");
    String confirm = confirmToken(pending);
    List<String> before = everything();

    for (String path :
        List.of(
            "/",
            "/check-your-mail",
            "/confirm/" + confirm,
            "/manage/" + manage,
            "/manage/" + manage + "/export",
            "/manage/" + manage + "/erase",
            "/manage/" + manage + "/why",
            "/manage/" + manage + "/alerts/" + active.subscriptionId(),
            "/manage/" + manage + "/alerts/" + active.subscriptionId() + "/keep",
            "/unsubscribe/" + manage)) {
      assertThat(browser.get(path).statusCode()).as(path).isEqualTo(200);
    }
    for (String action : List.of("pause", "resume", "delete")) {
      String path = "/manage/" + manage + "/alerts/" + active.subscriptionId() + "/" + action;
      assertThat(browser.get(path).statusCode()).as(path).isIn(404, 405);
    }

    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void escapesWhatAnAlertAsksFor() {
    ConfirmationDue due = pendingAlert("keywordsAny", HOSTILE, "excludedEmployers", HOSTILE);
    String confirm = "/confirm/" + confirmToken(due);

    assertThat(browser.get(confirm).body()).contains("&lt;script").doesNotContain("<script");
    HttpResponse<String> confirmed = browser.submit(confirm);
    assertThat(confirmed.body()).doesNotContain("<script");
    String manage = manageLink(confirmed);
    assertThat(browser.get(manage + "?done=" + "%22%3E%3Cscript%3E").body())
        .contains("&lt;script")
        .doesNotContain("<script");
    assertThat(browser.get(manage + "/alerts/" + due.subscriptionId()).body())
        .contains("&lt;script")
        .doesNotContain("<script");
  }

  @Test
  void saysKindlyThatALinkHasExpired() {
    ConfirmationDue alert = pendingAlert("roles", "welder");
    String token = confirmToken(alert);
    clock.pass(Duration.ofDays(2));

    for (String path : List.of("/confirm/" + token, "/manage/nonsense", "/unsubscribe/nonsense")) {
      assertThat(browser.get(path).statusCode()).as(path).isEqualTo(404);
      assertThat(browser.get(path).body()).contains("This link has expired", "Create an alert");
    }
    assertThat(browser.submit("/confirm/" + token).statusCode()).isEqualTo(404);
    assertThat(status(alert)).isEqualTo(Status.PENDING);
  }

  @Test
  void sendsTheSafeHeadersWithEverything() {
    String manage = "/manage/" + manageToken(activeAlert(), null);

    for (String path : List.of("/", "/style.css", "/v1/nothing", "/nothing", manage)) {
      var headers = browser.get(path).headers();
      assertThat(headers.firstValue("Content-Security-Policy"))
          .as(path)
          .hasValueSatisfying(policy ->
              assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'"));
      assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("no-referrer");
      assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
    }
    assertThat(browser.get(manage).headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(browser.get("/style.css").headers().firstValue("Cache-Control"))
        .isNotEqualTo(Optional.of("no-store"));
  }

  @Test
  void showsAPageForWhatGoesWrong() {
    HttpResponse<String> missing = browser.get("/nothing");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).contains("There is no such page").doesNotContain("Exception");

    HttpResponse<String> tooLong = browser.submit("/", "place", "x".repeat(70_000));
    assertThat(tooLong.statusCode()).isEqualTo(413);
    assertThat(tooLong.body()).contains("That was too much text");

    String manage = "/manage/" + manageToken(activeAlert(), null);
    assertThat(browser.submit(manage + "/alerts/nonsense/pause").body())
        .contains("We did not understand that")
        .doesNotContain("Exception", "nonsense");
  }

  private List<String> everything() {
    return jdbc.sql(
            """
            select s::text from subscription s
            union all select p::text from subscriber p
            union all select t::text from (select purpose from token order by purpose) t
            order by 1
            """)
        .query((row, _) -> row.getString(1))
        .list();
  }
}
