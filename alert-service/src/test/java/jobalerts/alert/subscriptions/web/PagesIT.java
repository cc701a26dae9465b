package jobalerts.alert.subscriptions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobalerts.alert.Schedules;
import jobalerts.alert.subscriptions.ConfirmationDue;
import jobalerts.alert.subscriptions.EmailAddress;
import jobalerts.alert.subscriptions.Purpose;
import jobalerts.alert.subscriptions.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesIT extends WebFixture {

  private static final String HOSTILE = "\"><script>alert(1)</script>";
  private static final String ONE_CLICK_PARTS =
      """
      --x
      Content-Disposition: form-data; name="List-Unsubscribe"

      One-Click
      --x--
      """;
  private static final Pattern MANAGE = Pattern.compile("/manage/[A-Za-z0-9_-]{43}");

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
  void pausesResumesAndDeletes() {
    ConfirmationDue alert = activeAlert();
    String manage = "/manage/" + manageToken(alert, null);
    String path = manage + "/alerts/" + alert.subscriptionId();

    assertThat(browser.submit(path + "/pause").statusCode()).isEqualTo(303);
    assertThat(status(alert)).isEqualTo(Status.PAUSED);
    assertThat(browser.get(manage + "?done=paused").body()).contains("The alert is paused");
    browser.submit(path + "/resume");
    assertThat(status(alert)).isEqualTo(Status.ACTIVE);
    browser.submit(path + "/delete");
    assertThat(rows("subscription")).isZero();
    assertThat(browser.get(manage).body()).contains("There are no alerts");
  }

  @Test
  void editsAnAlertWithoutAnotherConfirmation() {
    ConfirmationDue alert = activeAlert();
    String manage = "/manage/" + manageToken(alert, null);
    String path = manage + "/alerts/" + alert.subscriptionId();
    assertThat(browser.get(path).body()).containsPattern("value=\"welder\"\\s+checked");

    assertThat(browser.submit(path, "cadence", "daily").body())
        .contains("An alert with no criterion would mail every opening");
    HttpResponse<String> saved =
        browser.submit(
            path, "roles", "machinist", "place", "54701", "miles", "25", "cadence", "instant");

    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(status(alert)).isEqualTo(Status.ACTIVE);
    assertThat(browser.get(manage).body())
        .contains("Machinist", "within 25 miles of Eau Claire, WI 54701", "As openings come in")
        .doesNotContain("Welder");
  }

  @Test
  void opensNobodyElsesAlerts() {
    ConfirmationDue jos = activeAlert();
    signUp.request(
        new EmailAddress("al@example.com"), jos.criteria(), Schedules.usual(jos.cadence()));
    ConfirmationDue als = claimed();
    browser.submit("/confirm/" + confirmToken(als));
    String path = "/manage/" + manageToken(als, null) + "/alerts/" + jos.subscriptionId();

    assertThat(browser.get(path).statusCode()).isEqualTo(404);
    assertThat(browser.submit(path, "roles", "machinist", "cadence", "daily").statusCode())
        .isEqualTo(404);
    browser.submit(path + "/delete");
    assertThat(status(jos)).isEqualTo(Status.ACTIVE);
  }

  @Test
  void unsubscribesByOneClickWhetherUrlencodedOrMultipart() {
    ConfirmationDue alert = activeAlert();
    String path = "/unsubscribe/" + manageToken(alert, alert.subscriptionId());
    HttpResponse<String> answer =
        browser.post(
            path,
            "multipart/form-data; boundary=x",
            BodyPublishers.ofString(ONE_CLICK_PARTS.replace("\n", "\r\n")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    assertThat(rows("subscription")).isZero();
    assertThat(browser.submit(path, "List-Unsubscribe", "One-Click").statusCode())
        .as("a second time")
        .isEqualTo(200);
    assertThat(
            browser.submit("/unsubscribe/nonsense", "List-Unsubscribe", "One-Click").statusCode())
        .isEqualTo(404);
  }

  @Test
  void stopsOneAlertOrAllByTheMailsToken() {
    ConfirmationDue one = activeAlert();
    ConfirmationDue other = pendingAlert("shifts", "first");
    browser.submit("/confirm/" + confirmToken(other));

    String justOne = "/unsubscribe/" + manageToken(one, one.subscriptionId());
    assertThat(browser.get(justOne).body()).contains("Stop this alert", "Stop all 2 alerts");
    assertThat(browser.submit(justOne, "what", "this").body()).contains("1 other alert stays");
    assertThat(status(other)).isEqualTo(Status.ACTIVE);

    String all = "/unsubscribe/" + manageToken(one, null);
    assertThat(browser.submit(all, "List-Unsubscribe", "One-Click").statusCode()).isEqualTo(200);
    assertThat(rows("subscription")).isZero();
  }

  @Test
  void erasesOnlyWhenItWasMeant() {
    ConfirmationDue alert = activeAlert();
    String manage = "/manage/" + manageToken(alert, null);

    browser.submit(manage + "/erase");
    assertThat(rows("subscriber")).isOne();
    HttpResponse<String> erased = browser.submit(manage + "/erase", "sure", "yes");

    assertThat(erased.body()).contains("Your data is erased");
    assertThat(rows("subscriber") + rows("subscription") + rows("token")).isZero();
    assertThat(browser.get(manage).statusCode()).isEqualTo(404);
  }

  @Test
  void handsOverTheDataAsAFile() {
    ConfirmationDue alert = activeAlert();

    HttpResponse<String> file = browser.get("/manage/" + manageToken(alert, null) + "/export");

    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"my-job-alerts.json\"");
    assertThat(file.body()).contains("\"email\": \"jo@example.com\"");
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

  private ConfirmationDue pendingAlert(String... fields) {
    String[] all = new String[fields.length + 4];
    System.arraycopy(fields, 0, all, 4, fields.length);
    all[0] = "email";
    all[1] = "jo@example.com";
    all[2] = "cadence";
    all[3] = "daily";
    assertThat(browser.submit("/", all).statusCode()).isEqualTo(303);
    return claimed();
  }

  private ConfirmationDue activeAlert() {
    ConfirmationDue due = pendingAlert("roles", "welder");
    browser.submit("/confirm/" + confirmToken(due));
    return due;
  }

  private ConfirmationDue claimed() {
    return confirmations.claim(1, Duration.ofHours(1)).getFirst();
  }

  private String confirmToken(ConfirmationDue due) {
    return tokens.issue(Purpose.CONFIRM, due.subscriberId(), due.subscriptionId());
  }

  private String manageToken(ConfirmationDue due, @Nullable UUID subscription) {
    return tokens.issue(Purpose.MANAGE, due.subscriberId(), subscription);
  }

  private Status status(ConfirmationDue due) {
    return subscriptions.subscription(due.subscriptionId()).orElseThrow().status();
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

  private static String manageLink(HttpResponse<String> page) {
    Matcher link = MANAGE.matcher(page.body());
    assertThat(link.find()).isTrue();
    return link.group();
  }
}
