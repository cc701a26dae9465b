package jobalerts.alert.subscriptions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import jobalerts.alert.Schedules;
import jobalerts.alert.subscriptions.ConfirmationDue;
import jobalerts.alert.subscriptions.EmailAddress;
import jobalerts.alert.subscriptions.Status;
import org.junit.jupiter.api.Test;

class ManagePagesIT extends PagesFixture {

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
}
