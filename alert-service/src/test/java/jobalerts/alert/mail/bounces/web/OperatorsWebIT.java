package jobalerts.alert.mail.bounces.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operators' way to suppressions and paused domains over HTTP. */
class OperatorsWebIT extends WebFixture {

  private static final String TOKEN = "Bearer 0123456789abcdef";
  private static final String JO = "{\"address\": \"Jo@example.com\"}";

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/suppressions",
    "POST, /v1/suppressions",
    "POST, /v1/suppressions/search",
    "POST, /v1/suppressions/lift",
    "GET, /v1/mail-domains",
    "POST, /v1/mail-domains/example.com/resume"
  })
  void showsNothingWithoutTheToken(String method, String path) throws Exception {
    for (String shown : new String[] {null, "Bearer 0123456789abcdeF"}) {
      assertThat(ask(method, path, JO, "Authorization", shown).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void readsNoBodyWithoutTheToken() throws Exception {
    assertThat(ask("POST", "/v1/suppressions", "{no json").statusCode()).isEqualTo(401);
  }

  @Test
  void addsFindsAndLiftsASuppression() throws Exception {
    assertThat(operator("POST", "/v1/suppressions", JO).body()).contains("\"operator\"");
    assertThat(suppressed()).isTrue();
    assertThat(operator("POST", "/v1/suppressions/search", JO).body())
        .contains("\"reason\":\"operator\"", "\"liftedAt\":null")
        .doesNotContain("example.com");

    assertThat(operator("POST", "/v1/suppressions/lift", JO).body()).isEqualTo("{\"lifted\":true}");

    assertThat(suppressed()).isFalse();
    assertThat(operator("POST", "/v1/suppressions/lift", JO).body())
        .isEqualTo("{\"lifted\":false}");
  }

  @Test
  void listsSuppressionsBeforeATime() throws Exception {
    operator("POST", "/v1/suppressions", JO);

    assertThat(operator("GET", "/v1/suppressions", "").body()).contains("\"operator\"");
    assertThat(operator("GET", "/v1/suppressions?before=" + clock.instant(), "").body())
        .isEqualTo("{\"suppressions\":[]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{}", "{\"address\": \"no address\"}", "{\"address\": null}"})
  void refusesWhatIsNoAddress(String body) throws Exception {
    assertThat(operator("POST", "/v1/suppressions/lift", body).body())
        .contains("\"status\":400", "/address")
        .doesNotContain("no address");
  }

  @Test
  void showsAndResumesPausedDomains() throws Exception {
    domains.refused("strict.example", "5.7.1");
    domains.refused("strict.example", "5.7.1");
    assertThat(operator("GET", "/v1/mail-domains", "").body())
        .contains("\"domain\":\"strict.example\"", "\"refusals\":2", "\"lastStatus\":\"5.7.1\"");

    assertThat(operator("POST", "/v1/mail-domains/strict.example/resume", "").body())
        .isEqualTo("{\"resumed\":true}");

    assertThat(operator("GET", "/v1/mail-domains", "").body()).isEqualTo("{\"domains\":[]}");
  }

  private Answer operator(String method, String path, String body) throws Exception {
    return ask(method, path, body, "Authorization", TOKEN);
  }
}
