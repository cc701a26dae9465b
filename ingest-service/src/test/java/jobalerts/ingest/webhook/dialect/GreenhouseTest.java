package jobalerts.ingest.webhook.dialect;

import static jobalerts.ingest.webhook.dialect.Payloads.greenhouse;
import static jobalerts.ingest.webhook.dialect.Payloads.notice;
import static jobalerts.ingest.webhook.dialect.Payloads.with;
import static jobalerts.ingest.webhook.dialect.Payloads.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import jobalerts.common.vocabulary.Shift;
import jobalerts.ingest.posting.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.node.ObjectNode;

class GreenhouseTest {

  private static final Instant UPDATED = Instant.parse("2026-11-20T15:06:32.691Z");

  private final Greenhouse greenhouse = new Greenhouse();

  @ParameterizedTest
  @ValueSource(strings = {"job_post_created", "job_post_updated"})
  void opensALivePost(String action) {
    Reading.Understood read =
        Understood.of(hear(with(greenhouse(), "/action", "\"" + action + "\"")));

    assertThat(read.externalId()).isEqualTo("440021");
    assertThat(read.job().title()).isEqualTo("Second Shift Molder");
    assertThat(read.job().employer()).isEqualTo(Payloads.EMPLOYER);
    assertThat(read.job().text()).isEqualTo("Pour and shake out gray iron.");
    assertThat(read.job().shifts()).containsExactly(Shift.SECOND);
    assertThat(read.job().places())
        .singleElement()
        .satisfies(place -> assertThat(place.city()).isEqualTo("Eau Claire"));
    assertThat(read.modified())
        .satisfies(modified -> assertThat(modified.start()).isEqualTo(UPDATED));
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void readsContentThatIsEscapedTwice() {
    String escaped =
        "\"&lt;p&gt;Pour &amp;amp; finish&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Cores&lt;/li&gt;&lt;/ul&gt;\"";

    Reading.Understood read = Understood.of(hear(with(greenhouse(), "/payload/content", escaped)));

    assertThat(read.job().text())
        .doesNotContain("<", "&lt;", "&amp;")
        .contains("Pour & finish", "- Cores");
  }

  @ParameterizedTest
  @CsvSource({"live, false", "external, false"})
  void closesAPostThatIsNotShown(String field, String value) {
    assertThat(hear(with(greenhouse(), "/payload/" + field, value)))
        .isEqualTo(new Outcome.Closed("440021", UPDATED));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void closesADeletedPostWhateverElseItSays(boolean live) {
    ObjectNode deleted = Payloads.read("{\"action\": \"job_post_deleted\", \"payload\": {}}");
    ObjectNode post = (ObjectNode) greenhouse().at("/payload");
    ((ObjectNode) deleted.at("/payload")).set("job_post", post.put("live", live));

    assertThat(hear(deleted)).isEqualTo(new Outcome.Closed("440021", UPDATED));
  }

  @ParameterizedTest
  @CsvSource({
    "ping, ping",
    "job_updated, job",
    "job_deleted, job",
    "candidate_hired, other",
    "job_post_archived, other"
  })
  void passesWhatTellsOfNoPost(String action, String event) {
    assertThat(hear(Payloads.read("{\"action\": \"" + action + "\", \"payload\": {}}")))
        .isInstanceOfSatisfying(
            Outcome.Passed.class, passed -> assertThat(passed.event()).isEqualTo(event));
  }

  @Test
  void passesAProspectPost() {
    assertThat(hear(without(greenhouse(), "/payload/job_id")).event()).isEqualTo("prospect");
    assertThat(hear(with(greenhouse(), "/payload/job_id", "null")).event()).isEqualTo("prospect");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/action | 5 | /action",
        "/payload | [] | /payload",
        "/payload/live | \"yes\" | /payload/live",
        "/payload/title | 5 | /payload/title",
        "/payload/title | null | /payload/title",
        "/payload/id | {} | /payload/id",
        "/payload/content | [1] | /payload/content",
        "/payload/location | \"Ulan Bator\" | /payload/location",
        "/payload/updated_at | \"soon\" | /payload/updated_at"
      })
  void namesThePlaceInThePayload(String pointer, String value, String fault) {
    assertThat(Understood.faults(hear(with(greenhouse(), pointer, value)))).contains(fault);
  }

  @Test
  void namesTheIdOfAClosedPostThatHasNone() {
    ObjectNode closed = with(greenhouse(), "/payload/live", "false");

    assertThat(Understood.faults(hear(without(closed, "/payload/id")))).contains("/payload/id");
  }

  @Test
  void asksForAnEmployer() {
    Outcome outcome =
        greenhouse.hear(new Notice(new HttpHeaders(), greenhouse(), Optional.empty()));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Malformed.class,
            malformed -> assertThat(malformed.problems().getFirst().reason()).contains("operator"));
  }

  private Outcome hear(ObjectNode payload) {
    return greenhouse.hear(notice(payload));
  }
}
