package jobalerts.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jobalerts.ingest.Ads;
import jobalerts.ingest.posting.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class JsonLdFeedTest extends FeedFixture {

  private static final String WELDER = Ads.welder().toString();

  JsonLdFeedTest() {
    super(FeedFormat.JSON_LD);
  }

  private static String page(String... scripts) {
    StringBuilder page = new StringBuilder("<!doctype html><html><head><title>Jobs</title>");
    for (String script : scripts) {
      page.append("<script type=\"application/ld+json\">").append(script).append("</script>");
    }
    return page.append("</head><body><p>{}</p></body></html>").toString();
  }

  @Test
  void readsThePostingOfAPage() {
    var read = understood(only(page("{\"@type\": \"BreadcrumbList\"}", WELDER)));

    assertThat(read.externalId()).isEqualTo("4711");
    assertThat(read.job().title()).isEqualTo("MIG Welder - 2nd Shift");
    assertThat(read.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[%s, %s]",
        "{\"@context\": \"https://schema.org\", \"@graph\": [{\"@type\": \"WebPage\"}, %s, %s]}",
        "{\"@type\": \"ItemList\", \"itemListElement\": [{\"item\": %s}, {\"item\": %s}]}"
      })
  void findsPostingsWhereverTheyStand(String script) {
    String other = Ads.named("4712").toString();

    assertThat(read(page(script.formatted(WELDER, other))))
        .extracting(posting -> understood(posting).externalId())
        .containsExactly("4711", "4712");
  }

  @Test
  void findsNoneWhereThereIsNone() {
    assertThat(read("<html><body>No jobs today.</body></html>")).isEmpty();
    assertThat(read(page("{\"@type\": \"Organization\"}", "[]", "5"))).isEmpty();
    assertThat(read("<script type=\"text/javascript\">" + WELDER + "</script>")).isEmpty();
  }

  @Test
  void readsTextsWithLineBreaks() {
    String script = WELDER.replace("Weld frames.", "Weld\nframes.");

    assertThat(job(only(page(script))).text()).contains("Weld frames.");
  }

  @Test
  void namesTheOnlyPostingByItsPage() {
    var nameless = Ads.without("identifier");
    nameless.remove("url");
    String page = page(nameless.toString());

    assertThat(name(page, "https://acme.example/jobs/welder"))
        .containsExactly("https://acme.example/jobs/welder");
    assertThat(name(page, "https://acme.example/jobs?key=secret")).containsExactly("");
    assertThat(name(page(nameless.toString(), nameless.toString()), "https://acme.example/jobs"))
        .containsExactly("", "");
  }

  private List<String> name(String page, String url) {
    return read(page, url).stream().map(posting -> posting.path("url").asString("")).toList();
  }

  @Test
  void countsAsOfItsPoll() {
    JsonNode posting = only(page(Ads.welder().put("dateModified", "2020-01-01").toString()));

    assertThat(understood(posting).modified()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"@type\": \"JobPosting\",}", "<!-- -->"})
  void passesABrokenScriptOn(String script) {
    List<JsonNode> postings = read(page(WELDER, script));

    assertThat(postings).hasSize(2);
    assertThat(reading(postings.getFirst())).isInstanceOf(Reading.Understood.class);
    assertThat(reading(postings.getLast())).isInstanceOf(Reading.Refused.class);
  }
}
