package jobalerts.ingest.webhook;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import jobalerts.ingest.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** What each webhook id was answered: a retry gets the same, and does nothing. */
@Repository
public class Answers {

  private record Kept(String request, Answer answer) {}

  private final JdbcClient jdbc;
  private final WebhookSettings settings;
  private final Clock clock;

  Answers(JdbcClient jdbc, WebhookSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /** The answer of this very request, if it was sent before. */
  public Optional<Answer> find(VerifiedRequest request) {
    Optional<Kept> kept =
        jdbc.sql(
                """
                select request, status, location, answer from webhook_delivery
                where source = :source and webhook_id = :id
                """)
            .param("source", request.source())
            .param("id", request.webhookId())
            .query((row, _) ->
                new Kept(
                    row.getString(1),
                    new Answer(row.getInt(2), row.getString(3), row.getString(4))))
            .optional();
    if (kept.isPresent() && !kept.get().request().equals(request.digest())) {
      throw Refusal.of(
          HttpStatus.CONFLICT,
          "replayed-id",
          "This webhook-id was used for another request: a new event needs a new id.");
    }
    return kept.map(Kept::answer);
  }

  /** Keeps the answer and returns it, or the one that the same request got at the same time. */
  public Answer keep(VerifiedRequest request, Answer answer) {
    return insert(request, answer) == 1 ? answer : find(request).orElse(answer);
  }

  private int insert(VerifiedRequest request, Answer answer) {
    return jdbc.sql(
            """
            insert into webhook_delivery
              (source, webhook_id, request, status, location, answer, answered_at)
            values (:source, :id, :request, :status, :location, :answer, :now)
            on conflict do nothing
            """)
        .param("source", request.source())
        .param("id", request.webhookId())
        .param("request", request.digest())
        .param("status", answer.status())
        .param("location", answer.location())
        .param("answer", answer.body())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  @Scheduled(fixedDelayString = "1h", initialDelayString = "1m")
  void forget() {
    jdbc.sql("delete from webhook_delivery where answered_at < :before")
        .param("before", Timestamp.from(clock.instant().minus(settings.answersKept())))
        .update();
  }
}
