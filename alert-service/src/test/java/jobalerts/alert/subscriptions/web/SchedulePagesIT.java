package jobalerts.alert.subscriptions.web;

import static java.util.Locale.US;
import static jobalerts.alert.Schedules.at;
import static jobalerts.alert.Schedules.in;
import static jobalerts.alert.Schedules.quiet;
import static jobalerts.alert.Schedules.usual;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import jobalerts.alert.Candidates;
import jobalerts.alert.Wanted;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.alert.subscriptions.Purpose;
import jobalerts.alert.subscriptions.Status;
import jobalerts.alert.subscriptions.Subscription;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When mails come, as it is chosen on the pages: hours, pauses, the end. */
class SchedulePagesIT extends WebFixture {

  private UUID alert;
  private String manage;
  private String path;

  @BeforeEach
  void haveAnAlert() {
    Candidates candidates = new Candidates();
    var jo = candidates.subscriber("jo@example.com");
    alert = candidates.alert(jo, Wanted.role(Role.WELDER), Cadence.DAILY);
    manage = "/manage/" + tokens.issue(Purpose.MANAGE, jo, null);
    path = manage + "/alerts/" + alert;
  }

  @Test
  void offersTheUsualHour() {
    assertThat(browser.get("/").body())
        .containsPattern("name=\"digestAt\"[^>]*value=\"06:30\"")
        .containsPattern("value=\"America/Chicago\"\\s+selected")
        .containsPattern("value=\"MONDAY\"\\s+selected")
        .contains("<details class=\"times\">");
  }

  @Test
  void takesHourZoneAndQuietHoursOfTheForm() {
    HttpResponse<String> saved =
        browser.submit(
            path,
            "roles",
            "welder",
            "cadence",
            "weekly",
            "digestAt",
            "17:05",
            "digestOn",
            "MONDAY",
            "zone",
            "America/Denver",
            "quietFrom",
            "21:00",
            "quietUntil",
            "07:00");

    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(alert().schedule())
        .isEqualTo(
            quiet("21:00", "07:00", at("17:05", in("America/Denver", usual(Cadence.WEEKLY)))));
    assertThat(browser.get(manage).body())
        .contains("Once a week, Monday at 5:05 PM, none from 9:00 PM to 7:00 AM (Mountain Time)");
    assertThat(browser.get(path).body()).containsPattern("name=\"quietUntil\"[^>]*value=\"07:00\"");
  }

  @Test
  void opensTheTimesWhereOneIsWrong() {
    HttpResponse<String> answer =
        browser.submit(path, "roles", "welder", "cadence", "daily", "quietFrom", "21:00");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("Give both the beginning and the end, or neither.")
        .contains("<details class=\"times\" open=\"open\">");
  }

  @Test
  void offersAZoneThatTheApiTook() {
    jdbc.sql("update subscription set zone = 'Asia/Tokyo'").update();

    assertThat(browser.get(path).body()).containsPattern("value=\"Asia/Tokyo\"\\s+selected");
  }

  @Test
  void pausesUntilADay() {
    ZoneId chicago = ZoneId.of("America/Chicago");
    LocalDate day = LocalDate.ofInstant(clock.instant(), chicago).plusDays(20);

    browser.submit(path + "/pause", "for", "date", "until", day.toString());

    assertThat(alert().status()).isEqualTo(Status.PAUSED);
    assertThat(alert().pausedUntil()).isEqualTo(day.atStartOfDay(chicago).toInstant());
    assertThat(browser.get(manage).body())
        .contains("Paused until " + DateTimeFormatter.ofPattern("MMMM d, uuuu", US).format(day));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2020-01-01", "<script>"})
  void doesNotPauseUntilNoDay(String day) {
    HttpResponse<String> answer = browser.submit(path + "/pause", "for", "date", "until", day);

    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(place -> assertThat(place).endsWith("?done=unknown-day"));
    assertThat(alert().status()).isEqualTo(Status.ACTIVE);
  }

  @Test
  void limitsTheMailsOfADay() {
    assertThat(browser.get(manage).body()).containsPattern("name=\"most\"[^>]*value=\"8\"");

    browser.submit(manage + "/limit", "most", "3");
    assertThat(browser.get(manage).body()).containsPattern("name=\"most\"[^>]*value=\"3\"");

    for (String none : new String[] {"0", "21", "-1", "3.5", ""}) {
      browser.submit(manage + "/limit", "most", none);
    }
    assertThat(browser.get(manage).body()).containsPattern("name=\"most\"[^>]*value=\"3\"");
  }

  @Test
  void keepsAnAlertByTheButtonOfTheReminder() {
    var soon = clock.instant().plus(Duration.ofDays(3)).atOffset(ZoneOffset.UTC);
    jdbc.sql("update subscription set expires_at = :soon, reminded_at = :soon")
        .param("soon", soon)
        .update();
    assertThat(browser.get(path + "/keep").body()).contains("Keep this alert?", "Welder");
    assertThat(alert().expiresAt()).isEqualTo(soon.toInstant());

    assertThat(browser.submit(path + "/keep").statusCode()).isEqualTo(303);

    assertThat(alert().expiresAt()).isEqualTo(clock.instant().plus(Duration.ofDays(365)));
    assertThat(browser.get(manage + "?done=kept").body()).contains("kept for another year");
  }

  @Test
  void turnsAnExpiredAlertOnAgain() {
    jdbc.sql("update subscription set status = 'expired', expires_at = now()").update();
    assertThat(browser.get(manage).body()).contains("Expired", "Turn on again");
    assertThat(browser.get(path + "/keep").body()).contains("This alert has ended");

    browser.submit(path + "/resume");

    assertThat(alert().status()).isEqualTo(Status.ACTIVE);
  }

  private Subscription alert() {
    return subscriptions.subscription(alert).orElseThrow();
  }
}
