package jobalerts.alert.openings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import jobalerts.alert.Jobs;
import jobalerts.alert.Postings;
import jobalerts.alert.TestClock;
import jobalerts.alert.TestDatabase;
import jobalerts.alert.openings.Openings;
import jobalerts.common.Json;
import jobalerts.common.vocabulary.PayPeriod;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** The openings as JSON and as a page, over a real database. */
@SpringBootTest(classes = OpeningsWebIT.Site.class, properties = "spring.config.name=alert-service")
@AutoConfigureMockMvc
class OpeningsWebIT {

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @ComponentScan({"jobalerts.alert.openings", "jobalerts.alert.web"})
  @ConfigurationPropertiesScan({"jobalerts.alert.openings", "jobalerts.alert.web"})
  static class Site {

    @Bean
    TestClock clock() {
      return new TestClock();
    }
  }

  @Autowired private MockMvcTester mvc;
  @Autowired private Openings openings;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    TestDatabase.connect(properties);
  }

  @BeforeEach
  void empty() {
    TestDatabase.empty();
  }

  @Test
  void listsPageByPage() {
    for (int i = 0; i < 3; i++) {
      opening(Jobs.valid().title("Welder " + i));
    }
    JsonNode first = json(mvc.get().uri("/v1/openings?role=welder&size=2").exchange());
    assertThat(first.get("openings")).hasSize(2);

    JsonNode second =
        json(
            mvc.get()
                .uri("/v1/openings?size=2&after={next}", first.get("next").asString())
                .exchange());

    assertThat(second.get("openings")).hasSize(1);
    assertThat(second.has("next")).isFalse();
    JsonNode one = second.get("openings").get(0);
    assertThat(one.get("open").asBoolean()).isTrue();
    assertThat(one.get("job").get("pay").get("annualMax").asLong()).isEqualTo(66_560);
  }

  @Test
  void showsOne() {
    UUID id = opening(Jobs.valid());

    assertThat(json(mvc.get().uri("/v1/openings/{id}", id).exchange()).get("id").asString())
        .isEqualTo(id.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "role=astronaut      | role       | welder, production-worker",
        "industry=space      | industry   | metal, machinery",
        "shift=4             | shift      | first, second",
        "employment=slave    | employment | full-time, part-time",
        "state=Atlantis      | state      | AL, AK",
        "size=0              | size       | 1 to 100",
        "size=101            | size       | 1 to 100",
        "size=many           | size       |",
        "leastPay=-1         | leastPay   | 0",
        "leastPay=lots       | leastPay   |",
        "after=nonsense      | after      | next",
        "text=a%00b          | text       |"
      })
  void namesTheParameterAtFaultAndWhatItMayBe(String query, String field, @Nullable String reason) {
    MvcTestResult answer = mvc.get().uri(URI.create("/v1/openings?" + query)).exchange();

    assertThat(answer).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    JsonNode error = body(answer).get("errors").get(0);
    assertThat(error.get("field").asString()).isEqualTo(field);
    assertThat(error.get("reason").asString()).contains(reason == null ? "" : reason);
  }

  @Test
  void refusesATextThatIsTooLong() {
    assertThat(mvc.get().uri("/v1/openings?text={text}", "x".repeat(101)).exchange())
        .hasStatus(400)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void hasAProblemWithAnUnknownOpening() {
    assertThat(mvc.get().uri("/v1/openings/{id}", UUID.randomUUID()).exchange())
        .hasStatus(404)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(mvc.get().uri("/v1/openings/nonsense").exchange())
        .hasStatus(400)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void showsAPageWithAllThatThePostingStates() {
    Document page = page(opening(Jobs.valid().text("First line\nSecond line\n\n- a point")));

    assertThat(page.title()).startsWith("Welder at Chippewa Castings");
    assertThat(page.select("h1").text()).isEqualTo("Welder");
    assertThat(page.select("main").text())
        .contains("Chippewa Castings")
        .contains("Eau Claire, WI 54701")
        .contains("$28.50–$32 an hour")
        .contains("$59,280–$66,560 a year")
        .contains("1st shift (days)")
        .contains("Full-time")
        .contains("High school or GED")
        .contains("2 years")
        .contains("Metal")
        .doesNotContain("closed");
    assertThat(page.expectFirst(".text").wholeText())
        .contains("First line\nSecond line\n\n- a point");
    assertThat(page.select("a[rel='noopener nofollow']").attr("href"))
        .isEqualTo("https://chippewa.example/jobs/1");
    assertThat(page.select("main a[href='/']")).isNotEmpty();
  }

  @Test
  void leavesOutWhatIsNotStated() {
    Document page = page(opening(Jobs.bare()));

    assertThat(page.select("dt").eachText()).isEmpty();
    assertThat(page.select("a[rel]")).isEmpty();
  }

  @Test
  void tellsBothTheYearAndTheHourOfPayByTheWeek() {
    Document page = page(opening(Jobs.valid().pay(Jobs.pay("1200", null, PayPeriod.WEEK))));

    assertThat(page.select("main").text())
        .contains("from $1,200 a week", "from $62,400 a year", "from $30 an hour");
  }

  /** Other schemes than http and https are refused when the posting is read. */
  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"https://[", "https:///path", "http://a\\b.example", "https://<b>"})
  void linksNowhereButToAWebAddress(@Nullable String url) {
    assertThat(page(opening(Jobs.valid().url(url))).select("main a[rel]")).isEmpty();
  }

  @Test
  void showsTheDescriptionWithItsMarkup() {
    String html = "<h3>Duties</h3><ul><li>Weld <strong>frames</strong></li></ul>";

    Document page = page(opening(Jobs.valid().html(html)));
    page.outputSettings().prettyPrint(false);

    assertThat(page.expectFirst(".html").html()).isEqualTo(html);
    assertThat(page.select(".text")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>x</p><script>alert(1)</script>",
        "<p onclick=alert(1) style='position:fixed' class=button>x</p>",
        "<p>x</p><img src=x onerror=alert(1)>",
        "<p><a href='javascript:alert(1)'>x</a></p>",
        "<p>x</p><form><input><iframe></iframe></form>",
        "</div></article></main><p>x</p><main id=main>"
      })
  void showsNoMarkupThatWasNotToBePublished(String html) {
    Document page = page(opening(Jobs.valid().url(null).html(html)));

    assertThat(page.expectFirst(".html").text()).isEqualTo("x");
    assertThat(page.select(".html *:not(p):not(a)")).isEmpty();
    assertThat(page.select(".html [href], .html [style], .html [class]")).isEmpty();
    assertThat(page.select("main")).hasSize(1);
  }

  @Test
  void linksToTheOtherPlacesOfTheJob() {
    Jobs job = Jobs.valid().fingerprint("welder", "00000000000000ff");
    UUID here = opening(job);
    UUID there = opening(job.places(Jobs.CHICAGO));

    assertThat(page(here).select("a[href='/openings/" + there + "']").text())
        .isEqualTo("Chicago, IL");
    JsonNode one = json(mvc.get().uri("/v1/openings/{id}", there).exchange());
    assertThat(one.at("/elsewhere/0/id").asString()).isEqualTo(here.toString());
    assertThat(json(mvc.get().uri("/v1/openings").exchange()).get("openings")).hasSize(1);
  }

  @Test
  void saysThatAClosedOneIsClosed() {
    UUID id = UUID.randomUUID();
    openings.keep(List.of(Postings.closed(id, 1, Jobs.valid().job())));

    Document page = page(id);

    assertThat(page.select("[role=status]").text()).contains("closed");
    assertThat(page.select("a[rel]")).as("nothing to apply for").isEmpty();
  }

  @Test
  void escapesEverything() {
    String hostile = "<script>alert(1)</script><img src=x>\" onload=\"x";
    Document page =
        page(
            opening(
                Jobs.valid()
                    .title(hostile)
                    .employer(hostile)
                    .text(hostile)
                    .url("https://example.com/\"onload=\"x")));

    assertThat(page.select("script, img, [onload]")).isEmpty();
    assertThat(page.select("h1").text()).isEqualTo(hostile);
  }

  @Test
  void showsThePageOfTheMissingForAnUnknownOpening() {
    assertThat(mvc.get().uri("/openings/{id}", UUID.randomUUID()).exchange()).hasStatus(404);
    assertThat(mvc.get().uri("/openings/nonsense").exchange()).hasStatus(400);
  }

  private UUID opening(Jobs job) {
    UUID id = UUID.randomUUID();
    openings.keep(List.of(Postings.open(id, 1, job.job())));
    return id;
  }

  private Document page(UUID id) {
    MvcTestResult answer = mvc.get().uri("/openings/{id}", id).exchange();
    assertThat(answer).hasStatusOk();
    return Jsoup.parse(text(answer));
  }

  private static JsonNode json(MvcTestResult answer) {
    assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
    return body(answer);
  }

  private static JsonNode body(MvcTestResult answer) {
    return Json.MAPPER.readTree(text(answer));
  }

  private static String text(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
