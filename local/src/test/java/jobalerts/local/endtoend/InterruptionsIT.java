package jobalerts.local.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobalerts.common.Topics;
import jobalerts.local.inbox.ReceivedMail;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** What happens when something stops, breaks or is broken. */
class InterruptionsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private final TestPipeline pipeline = TestPipeline.running();

  private static String word() {
    return "w" + UUID.randomUUID().toString().replace("-", "");
  }

  @Test
  void mailsOnceWhenTheAlertServiceRestartsInBetween() {
    Candidate ann = Candidate.subscribed("ann", word());
    Opening.mentioning(ann.word(), "Production Supervisor, before").post();

    pipeline.services().stopAlert();
    Opening.mentioning(ann.word(), "Production Supervisor, meanwhile").post();
    pipeline.services().startAlert();

    ann.untilToldOf("Production Supervisor, meanwhile");
    Opening.mentioning(ann.word(), "Production Supervisor, last").post();
    List<ReceivedMail> mails = ann.untilToldOf("Production Supervisor, last");
    for (String title : List.of("before", "meanwhile", "last")) {
      assertThat(mails)
          .filteredOn(mail -> mail.text().contains("Production Supervisor, " + title))
          .hasSize(1);
    }
  }

  @Test
  void knowsThePostingsOfBeforeWhenTheIngestServiceRestarts() {
    Candidate ann = Candidate.subscribed("ann", word());
    Opening opening = Opening.mentioning(ann.word(), "Production Supervisor, days");
    String id = opening.post();

    pipeline.services().stopIngest();
    pipeline.services().startIngest();

    assertThat(opening.post()).isEqualTo(id);
    ann.untilToldOf("Production Supervisor, days");
    Opening.mentioning(ann.word(), "Production Supervisor, last").post();
    assertThat(ann.untilToldOf("Production Supervisor, last"))
        .filteredOn(mail -> mail.text().contains("days"))
        .hasSize(1);
  }

  @Test
  void mailsLaterWhenTheMailServerIsAway() throws SQLException {
    Candidate ann = Candidate.subscribed("ann", word());
    pipeline.inbox().stopSmtp();
    try {
      Opening.mentioning(ann.word(), "Production Supervisor, waiting").post();
      await().atMost(PATIENCE).until(() -> mailsWaiting(ann) == 1);
    } finally {
      pipeline.inbox().startSmtp();
    }

    assertThat(ann.untilToldOf("Production Supervisor, waiting")).hasSize(1);
  }

  @Test
  void mailsNothingWhileTheAlertIsPausedAndGoesOnAfter() {
    Candidate ann = Candidate.subscribed("ann", word());
    Candidate bob = Candidate.subscribed("bob", ann.word());
    Opening.mentioning(ann.word(), "Production Supervisor, first").post();
    ann.untilToldOf("Production Supervisor, first");
    String manage = ann.linked("manage");

    press(ann, manage, "pause");
    Opening.mentioning(ann.word(), "Production Supervisor, paused").post();
    bob.untilToldOf("Production Supervisor, paused");
    assertThat(ann.alertMails()).hasSize(1);

    press(ann, manage, "resume");
    ann.untilToldOf("Production Supervisor, paused");
  }

  @Test
  void setsAPoisonedRecordAsideAndPlaysItAgainOnDemand() throws Exception {
    Candidate ann = Candidate.subscribed("ann", word());
    String poison = "poison-" + UUID.randomUUID();
    try (var producer = producer()) {
      producer
          .send(new ProducerRecord<>(Topics.JOB_POSTINGS, poison, "{\"title\": 42".getBytes(UTF_8)))
          .get();
    }

    Opening.mentioning(ann.word(), "Production Supervisor, next").post();

    ann.untilToldOf("Production Supervisor, next");
    await().atMost(PATIENCE).until(() -> operator("GET", "").body().contains(poison));
    assertThat(operator("POST", "/replay").body()).isEqualTo("{\"replayed\":1}");
    // It is no better than before, so it is set aside anew.
    await().atMost(PATIENCE).until(() -> operator("GET", "").body().contains(poison));
  }

  /** Finds the button on the manage page and presses it. */
  private static void press(Candidate candidate, String manage, String button) {
    String page = candidate.get(manage).body();
    Matcher action =
        Pattern.compile("action=\"(" + manage + "/[^\"]*" + button + ")\"").matcher(page);
    assertThat(action.find()).as(page).isTrue();
    assertThat(candidate.form(action.group(1), "").statusCode()).isIn(200, 303);
  }

  private int mailsWaiting(Candidate candidate) throws SQLException {
    Parts parts = pipeline.parts();
    try (Connection connection =
            DriverManager.getConnection(parts.jdbcUrl(), parts.user(), parts.password());
        PreparedStatement statement =
            connection.prepareStatement(
                """
                select count(*) from alert.mail join alert.subscriber s on s.id = subscriber_id
                where s.email = ? and status = 'waiting'
                """)) {
      statement.setString(1, candidate.email());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private KafkaProducer<String, byte[]> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", pipeline.parts().bootstrapServers()),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  private HttpResponse<String> operator(String method, String action) {
    var uri =
        pipeline.services().alertPage().resolve("/v1/dead-letters/" + Topics.JOB_POSTINGS + action);
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Authorization", "Bearer " + pipeline.keys().adminToken())
            .method(method, BodyPublishers.noBody())
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
