package jobalerts.ingest.webhook.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jobalerts.common.Json;
import jobalerts.common.Topics;
import jobalerts.common.posting.Posting;
import jobalerts.common.posting.PostingStatus;
import jobalerts.ingest.Ads;
import jobalerts.ingest.Answered;
import jobalerts.ingest.Delivery;
import jobalerts.ingest.IngestFixture;
import jobalerts.ingest.TestBroker;
import jobalerts.ingest.publishing.PostingIds;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

class TakeInIT extends IngestFixture {

  @Test
  void answersWhenTheRecordIsOnTheTopic() {
    Answered answer = post(Ads.welder());

    UUID id = answer.postingId();
    assertThat(answer.status()).isEqualTo(202);
    assertThat(TestBroker.postings(id)).hasSize(1);
    assertThat(answer.text("/status")).isEqualTo("new");
    assertThat(answer.header("Location")).contains("/v1/postings/" + id);
    assertThat(id).isEqualTo(PostingIds.of(acme.name(), "4711"));
    assertThat(id.version()).isEqualTo(5);
  }

  @Test
  void publishesTheNormalisedPostingAsACloudEvent() {
    UUID id = post(Ads.welder()).postingId();

    ConsumerRecord<String, byte[]> record = TestBroker.postings(id).getFirst();
    Posting posting = read(record);
    assertThat(posting.id()).isEqualTo(id);
    assertThat(posting.source()).isEqualTo(acme.name());
    assertThat(posting.externalId()).isEqualTo("4711");
    assertThat(posting.version()).isEqualTo(clock.instant().toEpochMilli());
    assertThat(posting.contentHash()).matches("[0-9a-f]{64}");
    assertThat(posting.status()).isEqualTo(PostingStatus.OPEN);
    assertThat(posting.job().text()).isEqualTo("Weld frames.\n\n- Read prints");
    var event = KafkaMessageFactory.createReader(record).toEvent();
    assertThat(event.getType()).isEqualTo("jobalerts.posting.opened");
    assertThat(event.getSource()).hasToString("/ingest-service/sources/" + acme.name());
    assertThat(event.getSubject()).isEqualTo(id.toString());
  }

  @Test
  void tellsNewUpdateDuplicateAndOutdatedApart() {
    UUID id = post(modified("2026-11-20T10:00:00Z", "Welder")).postingId();

    assertThat(post(modified("2026-11-20T10:00:00Z", "Welder")).text("/status"))
        .isEqualTo("duplicate");
    assertThat(post(modified("2026-11-21T10:00:00Z", "Senior Welder")).text("/status"))
        .isEqualTo("update");
    assertThat(post(modified("2026-11-19T10:00:00Z", "Junior Welder")).text("/status"))
        .isEqualTo("outdated");

    assertThat(titles(id)).containsExactly("Welder", "Senior Welder");
    assertThat(site.get("/v1/postings/" + id).text("/job/title")).isEqualTo("Senior Welder");
  }

  @Test
  void notesTheLaterDateOfADuplicateSoThatWhatWasSentInBetweenIsOutdated() {
    UUID id = post(modified("2026-11-19T10:00:00Z", "Welder")).postingId();
    assertThat(post(modified("2026-11-21T10:00:00Z", "Welder")).text("/status"))
        .isEqualTo("duplicate");

    assertThat(post(modified("2026-11-20T10:00:00Z", "Senior Welder")).text("/status"))
        .isEqualTo("outdated");

    assertThat(site.get("/v1/postings/" + id).text("/job/title")).isEqualTo("Welder");
  }

  @Test
  void datesWhatClaimsToBeFromTheFutureToNow() {
    UUID id = post(modified("2030-01-01T00:00:00Z", "Welder")).postingId();

    assertThat(read(TestBroker.postings(id).getFirst()).version())
        .isEqualTo(clock.instant().toEpochMilli());
  }

  @Test
  void keepsSourcesApart() {
    UUID id = post(Ads.welder()).postingId();
    acme = site.newSource();

    assertThat(post(Ads.welder()).postingId()).isNotEqualTo(id);
  }

  @Test
  void takesTheGoodItemsOfAnArray() {
    String array = "[%s, 5, %s, {\"title\": 7}]".formatted(Ads.named("a"), Ads.named("b"));

    Answered answer = post(array);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.at("/accepted").asInt()).isEqualTo(2);
    assertThat(answer.at("/refused").asInt()).isEqualTo(2);
    assertThat(answer.texts("/results", "status"))
        .containsExactly("new", "refused", "new", "refused");
    assertThat(answer.texts("/results/3/problems", "field"))
        .containsExactly("/title", "/hiringOrganization/name", "/identifier");
    assertPublished(answer.text("/results/0/id"), answer.text("/results/2/id"));
    assertThat(answer.text("/results/2/location"))
        .isEqualTo("/v1/postings/" + answer.text("/results/2/id"));
  }

  @Test
  void takesTheGoodLinesOfNdjson() {
    String lines = Ads.named("a") + "\r\n\n{\"title\": \n" + Ads.named("b");

    Answered answer = site.send(delivery(lines).as("application/x-ndjson"));

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.texts("/results", "status")).containsExactly("new", "refused", "new");
    assertThat(answer.text("/results/1/problems/0/reason")).startsWith("line 3 of the body:");
    assertPublished(answer.text("/results/0/id"), answer.text("/results/2/id"));
  }

  @Test
  void takesManyLines() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 1_200; i++) {
      lines.append(Ads.named("line-" + i)).append('\n');
    }

    Answered answer = site.send(delivery(lines).as("application/x-ndjson").inChunks());

    assertThat(answer.at("/accepted").asInt()).isEqualTo(1_200);
    assertThat(answer.texts("/results", "id")).doesNotHaveDuplicates();
  }

  @Test
  void takesTheSamePostingTwiceInOneRequestOnce() {
    Answered answer = post("[%s, %s]".formatted(Ads.named("a"), Ads.named("a")));

    assertThat(answer.texts("/results", "status")).containsExactly("new", "duplicate");
    assertThat(TestBroker.postings(UUID.fromString(answer.text("/results/0/id")))).hasSize(1);
  }

  @Test
  void closesAPostingByDelete() {
    UUID id = post(Ads.welder()).postingId();
    clock.pass(Duration.ofMinutes(1));

    Answered answer = site.send(delivery("").to("DELETE", "/v1/postings/" + id));

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.text("/status")).isEqualTo("closed");
    List<ConsumerRecord<String, byte[]>> records = TestBroker.postings(id);
    assertThat(read(records.getLast()).status()).isEqualTo(PostingStatus.CLOSED);
    assertThat(read(records.getLast()).version()).isGreaterThan(read(records.getFirst()).version());
    assertThat(
            new String(
                records.getLast().headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
        .isEqualTo("jobalerts.posting.closed");
    assertThat(site.get("/v1/postings/" + id).text("/status")).isEqualTo("closed");
  }

  @Test
  void closesAClosedPostingNoSecondTime() {
    UUID id = post(Ads.welder()).postingId();
    Delivery close = delivery("").to("DELETE", "/v1/postings/" + id);
    site.send(close);

    assertThat(site.send(close.withId("another")).text("/status")).isEqualTo("duplicate");
    assertThat(TestBroker.postings(id)).hasSize(2);
  }

  @Test
  void opensAgainOnTheDayOfTheClosingWhatIsDatedByTheDay() {
    String ad = modified("2026-11-22", "Welder");
    UUID id = post(ad).postingId();
    clock.pass(Duration.ofMinutes(1));
    assertThat(post(ad).text("/status")).isEqualTo("duplicate");
    assertThat(TestBroker.postings(id)).as("no news").hasSize(1);
    site.send(delivery("").to("DELETE", "/v1/postings/" + id));
    clock.pass(Duration.ofMinutes(1));

    assertThat(post(ad).text("/status")).isEqualTo("update");

    assertThat(site.get("/v1/postings/" + id).text("/status")).isEqualTo("open");
  }

  @Test
  void letsNobodyCloseAnotherSourcesPosting() {
    UUID id = post(Ads.welder()).postingId();
    acme = site.newSource();

    Answered answer = site.send(delivery("").to("DELETE", "/v1/postings/" + id));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(TestBroker.postings(id)).hasSize(1);
  }

  @Test
  void closesAtOnceWhatIsOverAlready() {
    UUID id = post(Ads.with("validThrough", "\"2026-11-01\"")).postingId();

    assertThat(read(TestBroker.postings(id).getFirst()).status()).isEqualTo(PostingStatus.CLOSED);
  }

  @Test
  void keepsItsTopicCompacted() {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, Topics.JOB_POSTINGS);
    try (var admin = TestBroker.admin()) {
      var config = admin.describeConfigs(List.of(resource)).values().values();

      assertThat(config)
          .singleElement()
          .satisfies(it -> assertThat(it.get().get("cleanup.policy").value()).isEqualTo("compact"));
    }
  }

  private static void assertPublished(String... ids) {
    for (String id : ids) {
      assertThat(TestBroker.postings(UUID.fromString(id))).as(id).hasSize(1);
    }
  }

  private static String modified(String when, String title) {
    return Ads.welder().put("title", title).put("dateModified", when).toString();
  }

  private static List<String> titles(UUID id) {
    return TestBroker.postings(id).stream().map(record -> read(record).job().title()).toList();
  }

  private static Posting read(ConsumerRecord<String, byte[]> record) {
    return Json.MAPPER.readValue(record.value(), Posting.class);
  }
}
