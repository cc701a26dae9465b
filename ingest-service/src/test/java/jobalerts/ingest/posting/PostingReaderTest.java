package jobalerts.ingest.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import jobalerts.ingest.Ads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class PostingReaderTest extends PostingReaderFixture {

  @Test
  void needsTitleOrganizationAndIdentifier() {
    assertThat(fields(READER.read(json("{}"))))
        .containsExactly("/title", "/hiringOrganization/name", "/identifier");
    assertThat(fields(READER.read(Ads.without("title")))).containsExactly("/title");
    assertThat(fields(READER.read(Ads.without("hiringOrganization"))))
        .containsExactly("/hiringOrganization/name");
  }

  @Test
  void needsNothingElse() {
    Reading reading =
        READER.read(
            json("{\"title\":\"Welder\",\"hiringOrganization\":\"Acme\",\"identifier\":\"1\"}"));

    assertThat(reading).isInstanceOf(Reading.Understood.class);
    assertThat(reading.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "\"text\"", "[]", "null", "true"})
  void refusesWhatIsNoObject(String json) {
    assertThat(READER.read(json(json)))
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            refused ->
                assertThat(refused.problems().getFirst().reason())
                    .startsWith("must be a JobPosting, not "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"JobPosting\"",
        "[\"JobPosting\", \"Thing\"]",
        "\"https://schema.org/JobPosting\"",
        "\"schema:JobPosting\"",
        "null"
      })
  void takesAJobPostingByItsTypes(String type) {
    assertThat(problemsOf("@type", type)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"Event\"", "[\"Event\"]", "\"NotAJobPosting\"", "{\"a\": \"JobPosting\"}", "5"})
  void refusesOtherTypes(String type) {
    assertThat(READER.read(Ads.with("@type", type))).isInstanceOf(Reading.Refused.class);
    assertThat(problemsOf("@type", type)).containsExactly("/@type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"  Welder \\n II \" | Welder II",
        "\"Wel\\u0000der\\u0007\" | Welder",
        "\"Welder\\r\\nBcc: x@example.com\" | Welder Bcc: x@example.com",
        "\"Welder\\u2028II\\u0085III\" | Welder II III",
        "\"Welder\\ud83d\" | Welder",
        "\"\\udc00Welder \\ud83d\\ude00\" | Welder 😀",
        "\"\\u202eredleW\\u200b\" | redleW",
        "\"R&D &amp; Tooling &#39;A&#39;\" | R&D & Tooling 'A'",
        "\"P&L Manager; Plant\" | P&L Manager; Plant",
        "\"<b>Welder</b>\" | <b>Welder</b>"
      })
  void putsTitlesAndEmployersOnOneCleanLine(String json, String line) {
    assertThat(job("title", json).title()).isEqualTo(line);
    assertThat(job("hiringOrganization", json).employer()).isEqualTo(line);
    assertThat(job("hiringOrganization", "{\"name\":" + json + "}").employer()).isEqualTo(line);
  }

  @Test
  void refusesATitleThatIsEmptyOrEndless() {
    for (String title : List.of("", " ", "\u0000\n", "x".repeat(301), "x".repeat(500_000))) {
      assertThat(READER.read(Ads.with("title", quoted(title)))).isInstanceOf(Reading.Refused.class);
      assertThat(problemsOf("title", quoted(title))).containsExactly("/title");
    }
    assertThat(job("title", quoted("x".repeat(300))).title()).hasSize(300);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"A-1\" | A-1",
        "4711 | 4711",
        "{\"value\": \"A-1\"} | A-1",
        "{\"value\": 4711} | 4711",
        "123456789012345678901234567890 | 123456789012345678901234567890",
        "null | https://jobs.example.com/4711",
        "\"\" | https://jobs.example.com/4711",
        "{\"name\": \"Acme\"} | https://jobs.example.com/4711"
      })
  void namesAPostingByIdentifierOrUrl(String identifier, String id) {
    assertThat(with("identifier", identifier).externalId()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5",
        "1e999",
        "true",
        "[]",
        "{\"value\": {}}",
        "\"a\\nb\"",
        "\"a\\u0000\"",
        "\"a\\ud800\"",
        "\"\\u202ea\""
      })
  void refusesIdentifiersThatAreNone(String identifier) {
    assertThat(READER.read(Ads.with("identifier", identifier))).isInstanceOf(Reading.Refused.class);
  }

  @Test
  void refusesIdentifiersThatAreTooLong() {
    assertThat(problemsOf("identifier", quoted("x".repeat(201)))).containsExactly("/identifier");
    assertThat(problemsOf("identifier", "9".repeat(500))).containsExactly("/identifier");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"javascript:alert(1)\"",
        "\"ftp://example.com\"",
        "\"//example.com\"",
        "\"http://\"",
        "\"https://a b\"",
        "\"https://a\\u0001\"",
        "\"https://a\\\"onclick=\"",
        "\"https://a<b\"",
        "5"
      })
  void leavesAnAddressOutThatIsNone(String url) {
    // Control characters are dropped before; what is left may be an address.
    if (url.contains("u0001")) {
      assertThat(job("url", url).url()).isEqualTo("https://a");
    } else {
      assertThat(job("url", url).url()).isNull();
      assertThat(problemsOf("url", url)).containsExactly("/url");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, 2026-11-22T06:00:00Z",
    "2026-07-01, 2026-07-01T05:00:00Z",
    "2026-11-22T10:00:00Z, 2026-11-22T10:00:00Z",
    "2026-11-22T10:00Z, 2026-11-22T10:00:00Z",
    "2026-11-22t10:00:00.123z, 2026-11-22T10:00:00.123Z",
    "2026-11-22T10:00:00-06:00, 2026-11-22T16:00:00Z",
    "2026-11-22T10:00:00-0600, 2026-11-22T16:00:00Z",
    "2026-11-22T10:00:00-06, 2026-11-22T16:00:00Z",
    "2026-11-22 10:00:00, 2026-11-22T16:00:00Z",
    "2026-11-22T10:00, 2026-11-22T16:00:00Z"
  })
  void readsDates(String written, String instant) {
    assertThat(job("datePosted", quoted(written)).datePosted()).isEqualTo(instant);
    assertThat(with("dateModified", quoted(written)).modified())
        .isEqualTo(new Modified(Instant.parse(instant), written.length() == 10));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"yesterday\"",
        "\"11/22/2026\"",
        "\"2026-13-01\"",
        "\"2026-11\"",
        "20261122",
        "{}",
        "\"+999999999-12-31T00:00:00Z\"",
        "\"-999999999-01-01T00:00:00Z\"",
        "\"1969-12-30\"",
        "\"2200-01-02\"",
        "\"0000-00-00\"",
        "\"2026-11-22T25:00:00Z\""
      })
  void leavesDatesOutThatAreNone(String written) {
    assertThat(job("validThrough", written).validThrough()).isNull();
    assertThat(problemsOf("dateModified", written)).containsExactly("/dateModified");
  }

  @Test
  void keepsADateValidUntilItsDayIsOver() {
    assertThat(job("validThrough", "\"2026-11-22\"").validThrough())
        .isEqualTo("2026-11-23T05:59:59Z");
  }

  @Test
  void tellsWhatItDoesNotRead() {
    assertThat(with("benefits", "\"401k\"").ignored()).containsExactly("benefits");
    assertThat(with("\u0000\ud800\n", "5").ignored()).containsExactly("");
  }

  @Test
  void tellsNoEndlessListOfWhatItDoesNotReadOrUnderstand() {
    ObjectNode ad = Ads.welder();
    for (int i = 0; i < 100_000; i++) {
      ad.put("field" + i, i);
    }
    ad.put("x".repeat(40_000), 1);
    var places = ad.putArray("jobLocation");
    for (int i = 0; i < 100_000; i++) {
      places.add("Nowhere at all " + i);
    }

    var understood = (Reading.Understood) READER.read(ad);

    assertThat(understood.ignored()).hasSizeLessThanOrEqualTo(100);
    assertThat(understood.problems()).hasSizeLessThanOrEqualTo(60);
    assertThat(understood.problems().getFirst().reason()).contains("only the first 100 values");
  }

  @Test
  void cutsADescriptionBetweenCharacters() {
    String text = job("description", quoted("x" + "😀".repeat(30_000))).text();

    assertThat(text).hasSize(19_999);
    assertThat(Character.isHighSurrogate(text.charAt(text.length() - 1))).isFalse();
    assertThat(problemsOf("description", quoted("x".repeat(20_001))))
        .containsExactly("/description");
    assertThat(problemsOf("description", quoted("x".repeat(300_000))))
        .containsExactly("/description", "/description");
  }

  @Test
  void leavesADescriptionOutThatIsNoText() {
    assertThat(job("description", "5").text()).isEmpty();
    assertThat(problemsOf("description", "[]")).containsExactly("/description");
  }
}
