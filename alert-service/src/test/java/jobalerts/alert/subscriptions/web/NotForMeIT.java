package jobalerts.alert.subscriptions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jobalerts.alert.Jobs;
import jobalerts.alert.Wanted;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The links "not for me" of a mail: the form of the alert with a change filled in. */
class NotForMeIT extends WhyFixture {

  private static final Criteria WISH =
      Wanted.nothing()
          .roles(Role.WELDER)
          .within(150, Jobs.MILWAUKEE)
          .shifts(Shift.FIRST, Shift.SECOND)
          .pay("25", PayPeriod.HOUR)
          .criteria();
  private static final Jobs CHICAGO = Jobs.valid().places(Jobs.CHICAGO);

  @Test
  void drawsTheCircleInWhenItIsTooFar() {
    Document page = page(alert(WISH), "too-far", opening(CHICAGO).toString());

    assertThat(page.select("#miles").val()).isEqualTo("80");
    assertThat(page.select(".notice li").eachText())
        .containsExactly("Place: within 80 miles of Milwaukee, WI");
    assertThat(page.select(".notice").text()).contains("Nothing is changed until you save it.");
  }

  @Test
  void unticksTheShift() {
    Document page = page(alert(WISH), "wrong-shift", opening(CHICAGO).toString());

    assertThat(page.select("input[name=shifts][checked]").eachAttr("value"))
        .containsExactly("second");
  }

  @Test
  void raisesTheLeastPay() {
    assertThat(page(alert(WISH), "pay", opening(CHICAGO).toString()).select("#leastPay").val())
        .isEqualTo("33");
  }

  @Test
  void avoidsTheEmployer() {
    Document page = page(alert(WISH), "employer", opening(CHICAGO).toString());

    assertThat(page.select("[name=excludedEmployers]").text()).isEqualTo("Chippewa Castings");
  }

  @Test
  void storesNothingUntilItIsSaved() {
    UUID alert = alert(WISH);
    String before = stored(alert);
    page(alert, "too-far", opening(CHICAGO).toString());

    assertThat(stored(alert)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "everything", "\"><script>alert(1)</script>", "TOO_FAR"})
  void showsThePlainFormForAnObjectionThatItDoesNotKnow(String not) {
    assertThat(page(alert(WISH), not, opening(CHICAGO).toString()).select(".notice")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1-1-1-1-1",
        "00000000-0000-0000-0000-000000000000",
        "zzzzzzzz-0000-0000-0000-000000000000",
        "\"><script>alert(1)</script>"
      })
  void showsThePlainFormForAnOpeningThatItDoesNotKnow(String opening) {
    Document page = page(alert(WISH), "pay", opening);

    assertThat(page.select(".notice, script")).isEmpty();
    assertThat(page.select("#leastPay").val()).isEqualTo("25");
  }

  @Test
  void opensOnlyTheOwnAlerts() {
    UUID foreign = candidates.alert(candidates.subscriber("al@example.com"), WISH, Cadence.DAILY);

    assertThat(get(foreign, "pay", opening(CHICAGO).toString()).statusCode()).isEqualTo(404);
  }

  private Document page(UUID alert, String not, String opening) {
    HttpResponse<String> answer = get(alert, not, opening);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private HttpResponse<String> get(UUID alert, String not, String opening) {
    return browser.get(
        "/manage/%s/alerts/%s?not=%s&opening=%s"
            .formatted(token, alert, encoded(not), encoded(opening)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String stored(UUID alert) {
    return jdbc.sql("select s::text from subscription s where id = :id")
        .param("id", alert)
        .query(String.class)
        .single();
  }
}
