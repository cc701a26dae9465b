package jobalerts.ingest.webhook.dialect;

import static jobalerts.ingest.webhook.dialect.Payloads.ashby;
import static jobalerts.ingest.webhook.dialect.Payloads.notice;
import static jobalerts.ingest.webhook.dialect.Payloads.with;
import static jobalerts.ingest.webhook.dialect.Payloads.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.common.vocabulary.Workplace;
import jobalerts.ingest.posting.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class AshbyTest {

  private static final String ID = "5a1c9a36-0000-4000-8000-00000000c0de";
  private static final String AT = "/data/jobPosting";
  private static final Instant UPDATED = Instant.parse("2026-11-20T12:00:00Z");

  private final Ashby ashby = new Ashby();

  @Test
  void opensAPublishedPosting() {
    Reading.Understood read = Understood.of(hear(ashby()));

    Job job = read.job();
    assertThat(read.externalId()).isEqualTo(ID);
    assertThat(job.title()).isEqualTo("Tool and Die Maker");
    assertThat(job.employer()).isEqualTo(Payloads.EMPLOYER);
    assertThat(job.employment()).containsExactly(EmploymentType.FULL_TIME);
    assertThat(job.workplace()).isEqualTo(Workplace.ON_SITE);
    assertThat(job.url()).isEqualTo("https://jobs.example.com/die-maker");
    assertThat(job.text())
        .isEqualToNormalizingWhitespace(
            "Compensation: $31 - $38 per hour & overtime Build progressive dies.");
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void readsAPostingThatIsTheDataItself() {
    ObjectNode flat = ashby();
    flat.set("data", flat.at(AT));

    assertThat(Understood.of(hear(flat))).isEqualTo(Understood.of(hear(ashby())));
  }

  @Test
  void keepsPayToItselfThatIsNotToBeShown() {
    ObjectNode hidden = with(ashby(), AT + "/shouldDisplayCompensationOnJobBoard", "false");

    assertThat(Understood.of(hear(hidden)).job().text()).isEqualTo("Build progressive dies.");
  }

  @Test
  void readsEveryPlace() {
    ObjectNode posting =
        with(
            ashby(),
            AT + "/secondaryLocations",
            """
            [{"locationName": "La Crosse, WI"},
             {"location": "x", "address": {"postalAddress":
               {"addressLocality": "Rochester", "addressRegion": "Minnesota"}}}]
            """);

    assertThat(Understood.of(hear(posting)).job().places())
        .extracting(place -> place.city() + " " + place.state())
        .containsExactly("Winona MN", "La Crosse WI", "Rochester MN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jobPostingUnpublish", "jobPostingDelete"})
  void closesAPostingThatIsTakenOff(String action) {
    assertThat(hear(with(ashby(), "/action", "\"" + action + "\"")))
        .isEqualTo(new Outcome.Closed(ID, UPDATED));
  }

  @Test
  void closesAPostingThatIsNoLongerListed() {
    ObjectNode update = with(ashby(), "/action", "\"jobPostingUpdate\"");

    assertThat(hear(with(update, AT + "/isListed", "false")))
        .isEqualTo(new Outcome.Closed(ID, UPDATED));
  }

  @Test
  void doesNotOpenADraftThatIsUpdated() {
    ObjectNode update = with(ashby(), "/action", "\"jobPostingUpdate\"");
    assertThat(hear(without(update, AT + "/isListed"))).isInstanceOf(Outcome.Opened.class);

    assertThat(hear(without(update, AT + "/publishedDate"))).isInstanceOf(Outcome.Closed.class);
  }

  @ParameterizedTest
  @CsvSource({"ping, ping", "jobUpdate, job", "openingCreate, job", "candidateHire, other"})
  void passesWhatTellsOfNoPosting(String action, String event) {
    assertThat(hear(with(ashby(), "/action", "\"" + action + "\"")).event()).isEqualTo(event);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/action | null | /action",
        "/data | 5 | /data",
        "/data/jobPosting/title | {} | /data/jobPosting/title",
        "/data/jobPosting/id | 1.5 | /data/jobPosting/id",
        "/data/jobPosting/employmentType | \"Sometimes\" | /data/jobPosting/employmentType",
        "/data/jobPosting/workplaceType | \"Moon\" | /data/jobPosting/workplaceType",
        "/data/jobPosting/locationName | \"Ulan Bator\" | /data/jobPosting/locationName",
        "/data/jobPosting/updatedAt | 7 | /data/jobPosting/updatedAt"
      })
  void namesThePlaceInThePayload(String pointer, String value, String fault) {
    assertThat(Understood.faults(hear(with(ashby(), pointer, value)))).contains(fault);
  }

  private Outcome hear(ObjectNode payload) {
    return ashby.hear(notice(payload));
  }
}
