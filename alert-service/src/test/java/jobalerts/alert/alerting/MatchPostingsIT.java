package jobalerts.alert.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import jobalerts.alert.Jobs;
import jobalerts.alert.PipelineFixture;
import jobalerts.alert.Postings;
import jobalerts.alert.TestBroker;
import jobalerts.alert.Wanted;
import jobalerts.alert.deadletters.DeadLetter;
import jobalerts.alert.deadletters.ReplayDeadLetters;
import jobalerts.common.Json;
import jobalerts.common.Topics;
import jobalerts.common.posting.Job;
import jobalerts.common.posting.Posting;
import jobalerts.common.vocabulary.Role;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class MatchPostingsIT extends PipelineFixture {

  private static final Job WELDER = Jobs.valid().job();

  @Autowired private ReplayDeadLetters letters;

  @BeforeEach
  void emptyTheDeadLetters() {
    TestBroker.empty(Topics.deadLettersOf(Topics.JOB_POSTINGS));
  }

  @Test
  void putsTheMatchesOfAPostingIntoTheLedger() {
    UUID welders = indexedAlert(Wanted.role(Role.WELDER));
    UUID machinists = indexedAlert(Wanted.role(Role.MACHINIST));
    UUID posting = UUID.randomUUID();

    TestBroker.send(Postings.open(posting, 1, WELDER));

    await().until(() -> matchedPostings(welders).equals(List.of(posting.toString())));
    assertThat(matchedPostings(machinists)).isEmpty();
    assertThat(candidates.dueAt(welders)).isPresent();
  }

  @Test
  void matchesNeitherAClosedNorAnOlderVersion() {
    UUID welders = indexedAlert(Wanted.role(Role.WELDER));
    UUID closed = UUID.randomUUID();
    UUID changed = UUID.randomUUID();

    TestBroker.send(Postings.closed(closed, 1, WELDER));
    TestBroker.send(Postings.open(changed, 2, Jobs.valid().roles(Role.MACHINIST).job()));
    TestBroker.send(Postings.open(changed, 1, WELDER));
    UUID last = sendAndAwait(welders);

    assertThat(matchedPostings(welders)).containsExactly(last.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "null",
        "{}",
        "[]",
        "\"text\"",
        "{\"id\":\"00000000-0000-0000-0000-000000000001\"}"
      })
  void makesADeadLetterOfARecordWithoutAPostingAndGoesOn(String value) {
    UUID welders = indexedAlert(Wanted.role(Role.WELDER));

    TestBroker.send(Topics.JOB_POSTINGS, "poison", TestBroker.bytes(value));
    sendAndAwait(welders);

    await().until(() -> !letters.waiting(Topics.JOB_POSTINGS).isEmpty());
    DeadLetter letter = letters.waiting(Topics.JOB_POSTINGS).getFirst();
    assertThat(letter.key()).isEqualTo("poison");
    assertThat(letter.cause()).contains("Exception: ");
    assertThat(letter.origin()).matches("job-postings-\\d@\\d+");
    assertThat(deadLetters().getLast().value()).asString(StandardCharsets.UTF_8).isEqualTo(value);
  }

  @Test
  void makesADeadLetterWithoutItsValueOfARecordAsLongAsRecordsCanBe() {
    UUID welders = indexedAlert(Wanted.role(Role.WELDER));
    byte[] value = new byte[1_048_400];
    new Random(1).nextBytes(value);
    RecordHeaders headers = new RecordHeaders();
    headers.add("theirs", new byte[50]);

    TestBroker.send(new ProducerRecord<>(Topics.JOB_POSTINGS, null, "long", value, headers));
    sendAndAwait(welders);

    await().until(() -> letters.waiting(Topics.JOB_POSTINGS).size() == 1);
    ConsumerRecord<String, byte[]> letter = deadLetters().getLast();
    String origin = letters.waiting(Topics.JOB_POSTINGS).getFirst().origin();
    assertThat(letter.value()).isNull();
    assertThat(header(letter, "dead-letter-value-omitted")).isEqualTo("1048400");
    assertThat(letter.headers().lastHeader("theirs")).isNotNull();

    letters.replay(Topics.JOB_POSTINGS);
    await().until(() -> letters.waiting(Topics.JOB_POSTINGS).size() == 1);
    assertThat(letters.waiting(Topics.JOB_POSTINGS).getFirst().origin())
        .as("still where the value is")
        .isEqualTo(origin);
  }

  @Test
  void makesADeadLetterOfARecordWithKeyAndHeadersBeyondAllMeasure() {
    UUID welders = indexedAlert(Wanted.role(Role.WELDER));
    RecordHeaders headers = new RecordHeaders();
    headers.add("theirs", new byte[450_000]);

    TestBroker.send(
        new ProducerRecord<>(
            Topics.JOB_POSTINGS, null, "k".repeat(590_000), TestBroker.bytes("not json"), headers));
    sendAndAwait(welders);

    await().until(() -> letters.waiting(Topics.JOB_POSTINGS).size() == 1);
    assertThat(letters.waiting(Topics.JOB_POSTINGS).getFirst().key()).isEqualTo("k".repeat(1_000));
    assertThat(deadLetters().getLast().value()).isEqualTo(TestBroker.bytes("not json"));
  }

  @Test
  void makesADeadLetterOfATombstone() {
    TestBroker.send(Topics.JOB_POSTINGS, "gone", null);

    await().until(() -> letters.waiting(Topics.JOB_POSTINGS).size() == 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e30", "1e-999999999"})
  void makesADeadLetterOfPayBeyondAllMeasure(String pay) {
    UUID welders = indexedAlert(Wanted.role(Role.WELDER));
    Posting posting = Postings.open(UUID.randomUUID(), 1, WELDER);
    String json =
        Json.MAPPER.writeValueAsString(posting).replaceFirst("\"max\":32", "\"max\":" + pay);
    assertThat(json).contains(pay);

    TestBroker.send(Topics.JOB_POSTINGS, posting.id().toString(), TestBroker.bytes(json));
    sendAndAwait(welders);

    await().until(() -> letters.waiting(Topics.JOB_POSTINGS).size() == 1);
  }

  @Test
  void makesADeadLetterOfTextThatTheDatabaseRefusesAndKeepsTheRest() {
    UUID welders = indexedAlert(Wanted.role(Role.WELDER));
    UUID refused = UUID.randomUUID();

    TestBroker.send(Postings.open(refused, 1, Jobs.valid().text("a\0b").job()));
    UUID kept = sendAndAwait(welders);

    await().until(() -> letters.waiting(Topics.JOB_POSTINGS).size() == 1);
    assertThat(letters.waiting(Topics.JOB_POSTINGS).getFirst().key()).isEqualTo(refused.toString());
    assertThat(matchedPostings(welders)).containsExactly(kept.toString());
  }

  @Test
  void playsDeadLettersAgainWithoutTouchingTheTopicOfPostings() {
    UUID posting = UUID.randomUUID();
    TestBroker.send(
        Topics.deadLettersOf(Topics.JOB_POSTINGS),
        posting.toString(),
        Json.MAPPER.writeValueAsBytes(Postings.open(posting, 1, WELDER)));
    UUID welders = indexedAlert(Wanted.role(Role.WELDER));
    int before = TestBroker.records(Topics.JOB_POSTINGS).size();

    assertThat(letters.replay(Topics.JOB_POSTINGS)).isOne();

    await().until(() -> matchedPostings(welders).equals(List.of(posting.toString())));
    assertThat(letters.waiting(Topics.JOB_POSTINGS)).isEmpty();
    assertThat(letters.replay(Topics.JOB_POSTINGS)).isZero();
    assertThat(TestBroker.records(Topics.JOB_POSTINGS)).hasSize(before);
  }

  @Test
  void makesADeadLetterAnewOfOneThatFailsAgain() {
    TestBroker.send(Topics.JOB_POSTINGS, "poison", TestBroker.bytes("not json"));
    await().until(() -> letters.waiting(Topics.JOB_POSTINGS).size() == 1);

    assertThat(letters.replay(Topics.JOB_POSTINGS)).isOne();

    await().until(() -> letters.waiting(Topics.JOB_POSTINGS).size() == 1);
    assertThat(letters.waiting(Topics.JOB_POSTINGS).getFirst().origin())
        .startsWith("job-postings.replayed-");
  }

  @Test
  void hasNoDeadLettersOfATopicThatDoesNotExist() {
    assertThat(letters.waiting("no-such-topic")).isEmpty();
    assertThat(letters.replay("no-such-topic")).isZero();
  }

  @Test
  void waitsForADatabaseThatIsAwayAndLosesNothing() {
    UUID welders = indexedAlert(Wanted.role(Role.WELDER));
    UUID posting = sendWhileRefusing("opening");

    await().until(() -> matchedPostings(welders).equals(List.of(posting.toString())));
    assertThat(letters.waiting(Topics.JOB_POSTINGS)).isEmpty();
  }

  @Test
  void waitsForALedgerThatIsAwayAndLosesNothing() {
    UUID welders = indexedAlert(Wanted.role(Role.WELDER));
    UUID posting = sendWhileRefusing("alert_match");

    await().until(() -> matchedPostings(welders).equals(List.of(posting.toString())));
  }

  /**
   * Sends a posting while the table refuses what is written to it, as a database in trouble does,
   * and returns when it has refused twice. A sequence counts, since it is not rolled back.
   */
  private UUID sendWhileRefusing(String table) {
    UUID posting = UUID.randomUUID();
    jdbc.sql("create sequence refusals").update();
    jdbc.sql(
            """
            create function refuse() returns trigger language plpgsql as $$
            begin
              perform nextval('refusals');
              raise exception 'away' using errcode = 'too_many_connections';
            end
            $$
            """)
        .update();
    jdbc.sql("create trigger refuse before insert on " + table + " execute function refuse()")
        .update();
    try {
      TestBroker.send(Postings.open(posting, 1, WELDER));
      await()
          .until(() ->
              rows("select case when is_called then last_value else 0 end from refusals") >= 2);
    } finally {
      jdbc.sql("drop function refuse() cascade").update();
      jdbc.sql("drop sequence refusals").update();
    }
    return posting;
  }

  private UUID sendAndAwait(UUID welders) {
    UUID id = UUID.randomUUID();
    TestBroker.send(Postings.open(id, 1, WELDER));
    await().until(() -> matchedPostings(welders).contains(id.toString()));
    return id;
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static List<ConsumerRecord<String, byte[]>> deadLetters() {
    return TestBroker.records(Topics.deadLettersOf(Topics.JOB_POSTINGS));
  }
}
