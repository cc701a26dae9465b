package jobalerts.ingest.feeds.web;

import static jobalerts.ingest.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import jobalerts.ingest.Answered;
import jobalerts.ingest.IngestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedControllerIT extends IngestFixture {

  private static final String LEVER =
      """
      {"format": "lever", "url": "https://api.lever.co/v0/postings/acme?mode=json",
       "every": "PT30M", "employer": "Acme Frames"}
      """;

  private String path() {
    return "/v1/sources/" + acme.name() + "/feed";
  }

  private Answered put(String body) {
    return site.operator("PUT", path(), body);
  }

  @Test
  void setsShowsAndRemovesAFeed() {
    Answered put = put(LEVER);

    assertThat(put.status()).as(put.body()).isEqualTo(200);
    assertThat(put.text("/format")).isEqualTo("lever");
    assertThat(put.text("/every")).isEqualTo("PT30M");
    assertThat(put.text("/nextPollAt")).isEqualTo(clock.instant().toString());
    assertThat(put.at("/lastPoll").isMissingNode()).isTrue();
    assertThat(site.operator("GET", path(), "").body()).isEqualTo(put.body());

    assertThat(put(LEVER.replace("\"PT30M\"", "45")).text("/every")).isEqualTo("PT45M");

    assertThat(site.operator("DELETE", path(), "").status()).isEqualTo(204);
    assertProblem(site.operator("GET", path(), ""), 404, "unknown-feed");
    assertProblem(site.operator("DELETE", path(), ""), 404, "unknown-feed");
  }

  @Test
  void doesWithTheEmployerOfTheSource() {
    site.operator("PUT", "/v1/sources/" + acme.name(), "{\"employer\": \"Acme Castings\"}");

    Answered put = put(LEVER.replace("\"Acme Frames\"", "null"));

    assertThat(put.status()).as(put.body()).isEqualTo(200);
    assertThat(put.at("/employer").isMissingNode()).isTrue();
  }

  @Test
  void asksForTheAdminToken() {
    for (String method : new String[] {"GET", "PUT", "DELETE"}) {
      assertProblem(
          site.operator(method, path(), LEVER, "Bearer no-token-of-this-site"),
          401,
          "not-an-operator");
    }
  }

  @Test
  void knowsOnlyFeedsOfSources() {
    assertProblem(site.operator("PUT", "/v1/sources/nobody/feed", LEVER), 404, "unknown-source");
    assertProblem(site.operator("GET", path(), ""), 404, "unknown-feed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "lever"                     | "rss"                       | /format
          "lever"                     | null                        | /format
          "PT30M"                     | 4                           | /every
          "PT30M"                     | "PT4M59S"                   | /every
          "PT30M"                     | "P8D"                       | /every
          "PT30M"                     | "soon"                      | /every
          "PT30M"                     | "PT-30M"                    | /every
          "PT30M"                     | null                        | /every
          "Acme Frames"               | ""                          | /employer
          "Acme Frames"               | null                        | /employer
          "Acme Frames"               | "Acme\\nFrames"             | /employer
          "Acme Frames"               | "Acme\\u0000"               | /employer
          https://api.lever.co        | http://169.254.169.254      | /url
          https://api.lever.co        | https://evil.test           | /url
          https://api.lever.co        | https://api.lever.co.evil   | /url
          https://api.lever.co        | ftp://api.lever.co          | /url
          https://api.lever.co        | https://a:b@api.lever.co    | /url
          https://api.lever.co/v0     | https://api.lever.co/v 0    | /url
          """)
  void refusesWhatIsNoFeed(String valid, String invalid, String field) {
    Answered answer = put(LEVER.replace(valid, invalid));

    assertProblem(answer, 400, "invalid-request");
    assertThat(answer.texts("/errors", "field")).containsExactly(field);
  }
}
