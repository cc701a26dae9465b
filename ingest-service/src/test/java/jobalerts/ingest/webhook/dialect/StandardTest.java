package jobalerts.ingest.webhook.dialect;

import static jobalerts.ingest.webhook.dialect.Payloads.notice;
import static jobalerts.ingest.webhook.dialect.Payloads.standard;
import static jobalerts.ingest.webhook.dialect.Payloads.with;
import static jobalerts.ingest.webhook.dialect.Payloads.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import jobalerts.ingest.posting.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class StandardTest {

  private static final Instant SENT = Instant.parse("2026-11-20T12:00:00Z");

  private final Standard standard = new Standard();

  @ParameterizedTest
  @ValueSource(strings = {"posting.created", "posting.updated"})
  void opensAPosting(String type) {
    Reading.Understood read = Understood.of(hear(with(standard(), "/type", "\"" + type + "\"")));

    assertThat(read.externalId()).isEqualTo("mx-9");
    assertThat(read.job().employer()).isEqualTo("Cedar Mill");
    assertThat(read.modified()).satisfies(it -> assertThat(it.start()).isEqualTo(SENT));
  }

  @Test
  void prefersThePostingsOwnDate() {
    ObjectNode dated = with(standard(), "/data/dateModified", "\"2026-11-19T08:00:00Z\"");

    assertThat(Understood.of(hear(dated)).modified())
        .satisfies(it -> assertThat(it.start()).isEqualTo("2026-11-19T08:00:00Z"));
  }

  @Test
  void letsTheSourcesEmployerStandIn() {
    assertThat(Understood.of(hear(without(standard(), "/data/hiringOrganization"))).job())
        .satisfies(job -> assertThat(job.employer()).isEqualTo(Payloads.EMPLOYER));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"identifier\": \"mx-9\"} | mx-9",
        "{\"identifier\": 12} | 12",
        "{\"identifier\": {\"value\": \"mx-9\"}, \"title\": 5} | mx-9",
        "{\"url\": \"https://jobs.example.com/9\"} | https://jobs.example.com/9"
      })
  void closesAPostingByItsName(String data, String id) {
    assertThat(hear(closed(data))).isEqualTo(new Outcome.Closed(id, SENT));
  }

  @Test
  void closesAPostingByAsLongAUrlAsItWasOpenedBy() {
    String url = "https://jobs.example.com/" + "9".repeat(1_900);
    ObjectNode named =
        with(without(standard(), "/data/identifier"), "/data/url", "\"" + url + "\"");

    assertThat(Understood.of(hear(named)).externalId()).isEqualTo(url);
    assertThat(hear(closed("{\"url\": \"" + url + "\"}"))).isEqualTo(new Outcome.Closed(url, SENT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | /data/identifier",
        "[] | /data/identifier",
        "{\"identifier\": []} | /data/identifier",
        "{\"identifier\": {}} | /data/identifier/value",
        "{\"url\": []} | /data/url"
      })
  void namesWhatAClosedPostingLacks(String data, String fault) {
    assertThat(Understood.faults(hear(closed(data)))).containsExactly(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/type | 5 | /type",
        "/data | \"x\" | /data",
        "/timestamp | \"soon\" | /timestamp",
        "/data/title | 5 | /data/title",
        "/data/identifier/value | [] | /data/identifier/value",
        "/data/jobLocation | 5 | /data/jobLocation"
      })
  void namesThePlaceInTheEnvelope(String pointer, String value, String fault) {
    assertThat(Understood.faults(hear(with(standard(), pointer, value)))).contains(fault);
  }

  @Test
  void passesOtherTypes() {
    assertThat(hear(with(standard(), "/type", "\"invoice.paid\"")).event()).isEqualTo("other");
  }

  private static ObjectNode closed(String data) {
    return with(with(standard(), "/type", "\"posting.closed\""), "/data", data);
  }

  private Outcome hear(ObjectNode payload) {
    return standard.hear(notice(payload));
  }
}
