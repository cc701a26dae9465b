package jobalerts.alert.subscriptions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import jobalerts.alert.subscriptions.ConfirmationDue;
import jobalerts.alert.subscriptions.Status;
import org.junit.jupiter.api.Test;

class UnsubscribePagesIT extends PagesFixture {

  private static final String ONE_CLICK_PARTS =
      """
      --x
      Content-Disposition: form-data; name="List-Unsubscribe"

      One-Click
      --x--
      """;

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
}
