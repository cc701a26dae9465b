package jobalerts.alert.subscriptions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jobalerts.alert.Jobs;
import jobalerts.alert.Postings;
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

class WhyPagesIT extends WhyFixture {

  private static final Criteria WELDER = Wanted.role(Role.WELDER);
  private static final String HOSTILE = "\"><script>alert(1)</script>";

  @Test
  void holdsTheOpeningAgainstEachAlertThoseThatItFitsFirst() {
    alert(Wanted.nothing().roles(Role.WELDER).pay("40", PayPeriod.HOUR).criteria());
    alert(Wanted.nothing().roles(Role.WELDER).shifts(Shift.FIRST).criteria());
    candidates.alert(candidates.subscriber("al@example.com"), WELDER, Cadence.DAILY);

    Document page = page(opening(Jobs.valid().shifts()));

    assertThat(page.select("section .heading .badge").eachText())
        .containsExactly("✓ Fits", "✗ Does not fit");
    assertThat(page.select("tbody tr").eachText())
        .containsExactly(
            "Role Asked Welder Found Welder ✓ Fits",
            "Shift Asked 1st shift (days) Found Not stated ✓ May fit",
            "Role Asked Welder Found Welder ✓ Fits",
            "Pay Asked At least $40 an hour Found $28.50–$32 an hour ✗ Does not fit");
    assertThat(page.select("main").text())
        .contains("You asked for at least $40 an hour; this pays $28.50–$32 an hour.");
  }

  @Test
  void tellsWhatBecameOfIt() {
    UUID opening = opening(Jobs.valid());
    matched(alert(WELDER), opening, "withdrawn");

    assertThat(page(opening).select("main").text()).contains("It fitted, but no mail told of it");
  }

  @Test
  void saysThatTheAlertIsPaused() {
    UUID alert = alert(WELDER);
    UUID opening = opening(Jobs.valid());
    matched(alert, opening, "waiting");
    setStatus(alert, "paused");

    assertThat(page(opening).select("main .hint").eachText())
        .containsExactly(
            "It waits for your next mail.",
            "This alert is paused: nothing is sent until you resume it.");
  }

  @Test
  void saysThatItWillBeToldAgain() {
    UUID opening = opening(Jobs.valid());
    matched(alert(WELDER), opening, "waiting");
    jdbc.sql("update alert_match set told_at = now()").update();

    assertThat(page(opening).select("main .hint").text())
        .isEqualTo("A mail told you of it; it has changed since, and waits for your next mail.");
  }

  @Test
  void saysThatNobodyWasToldThoughItFits() {
    alert(WELDER);

    assertThat(page(opening(Jobs.valid())).select("main .hint").text())
        .startsWith("No mail told of it");
  }

  @Test
  void saysThatTheOpeningIsClosed() {
    alert(WELDER);
    UUID opening = UUID.randomUUID();
    openings.keep(List.of(Postings.closed(opening, 1, Jobs.valid().job())));

    assertThat(page(opening).select(".notice").text()).contains("This opening is closed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", " https://jobs.example/openings/%s ", "see /openings/%s?from=mail"})
  void leadsToTheAnswerFromAnOpeningsLink(String written) {
    String id = opening(Jobs.valid()).toString();

    HttpResponse<String> answer = asked(written.formatted(id));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/manage/" + token + "/why/" + id));
  }

  @Test
  void saysWhatIsNoLinkOfAnOpening() {
    for (String written : List.of("welder", HOSTILE, "x".repeat(1_001))) {
      HttpResponse<String> answer = asked(written);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body())
          .contains("This is not the link of an opening.")
          .doesNotContain("<script");
    }
    HttpResponse<String> unknown = browser.get(path() + "/" + UUID.randomUUID());
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("There is no such opening.");
  }

  @Test
  void listsTheOpeningsOfTheLastMailsEachFoldOnce() {
    UUID alert = alert(WELDER);
    Jobs job = Jobs.valid().fingerprint("welder", "00000000000000ff");
    UUID told = opening(job);
    clock.pass(Duration.ofSeconds(1));
    matched(alert, told, "mailed");
    matched(alert, opening(job.places(Jobs.CHICAGO)), "mailed");
    matched(alert, opening(Jobs.valid().title("Waits")), "waiting");

    Document page = Jsoup.parse(browser.get(path()).body());

    assertThat(page.select("li").eachText()).containsExactly("Welder at Chippewa Castings");
    assertThat(page.select("li a").attr("href")).isEqualTo(path() + "/" + told);
  }

  @Test
  void isReachedFromTheOverview() {
    alert(WELDER);
    Document page = Jsoup.parse(browser.get("/manage/" + token).body());

    assertThat(page.expectFirst("form[method=get]").attr("action")).isEqualTo(path());
    assertThat(page.select("form[method=get] input[name=opening]")).hasSize(1);
  }

  @Test
  void escapesEverything() {
    alert(Wanted.nothing().roles(Role.WELDER).any(HOSTILE).notAt(HOSTILE).criteria());

    Document page = page(opening(Jobs.valid().title(HOSTILE).employer(HOSTILE).text(HOSTILE)));

    assertThat(page.select("script")).isEmpty();
    assertThat(page.select("main").text()).contains(HOSTILE);
  }

  @Test
  void opensNothingWithoutTheTokenAndKeepsItToItself() {
    UUID opening = opening(Jobs.valid());

    for (String path : List.of("/manage/nonsense/why", "/manage/nonsense/why/" + opening)) {
      assertThat(browser.get(path).statusCode()).isEqualTo(404);
      assertThat(browser.get(path).body()).contains("This link has expired");
    }
    var headers = browser.get(path() + "/" + opening).headers();
    assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(headers.firstValue("X-Robots-Tag")).contains("noindex, nofollow");
  }

  private Document page(UUID opening) {
    HttpResponse<String> answer = browser.get(path() + "/" + opening);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private HttpResponse<String> asked(String written) {
    return browser.get(path() + "?opening=" + URLEncoder.encode(written, StandardCharsets.UTF_8));
  }

  private String path() {
    return "/manage/" + token + "/why";
  }
}
