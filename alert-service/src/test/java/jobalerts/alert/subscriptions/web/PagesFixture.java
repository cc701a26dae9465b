package jobalerts.alert.subscriptions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobalerts.alert.subscriptions.ConfirmationDue;
import jobalerts.alert.subscriptions.Purpose;
import jobalerts.alert.subscriptions.Status;
import org.jspecify.annotations.Nullable;

/** People who have, or are about to have, an alert. */
abstract class PagesFixture extends WebFixture {

  static final String HOSTILE = "\"><script>alert(1)</script>";
  private static final Pattern MANAGE = Pattern.compile("/manage/[A-Za-z0-9_-]{43}");

  ConfirmationDue pendingAlert(String... fields) {
    String[] all = new String[fields.length + 4];
    System.arraycopy(fields, 0, all, 4, fields.length);
    all[0] = "email";
    all[1] = "jo@example.com";
    all[2] = "cadence";
    all[3] = "daily";
    assertThat(browser.submit("/", all).statusCode()).isEqualTo(303);
    return claimed();
  }

  ConfirmationDue activeAlert() {
    ConfirmationDue due = pendingAlert("roles", "welder");
    browser.submit("/confirm/" + confirmToken(due));
    return due;
  }

  ConfirmationDue claimed() {
    return confirmations.claim(1, Duration.ofHours(1)).getFirst();
  }

  String confirmToken(ConfirmationDue due) {
    return tokens.issue(Purpose.CONFIRM, due.subscriberId(), due.subscriptionId());
  }

  String manageToken(ConfirmationDue due, @Nullable UUID subscription) {
    return tokens.issue(Purpose.MANAGE, due.subscriberId(), subscription);
  }

  Status status(ConfirmationDue due) {
    return subscriptions.subscription(due.subscriptionId()).orElseThrow().status();
  }

  static String manageLink(HttpResponse<String> page) {
    Matcher link = MANAGE.matcher(page.body());
    assertThat(link.find()).isTrue();
    return link.group();
  }
}
