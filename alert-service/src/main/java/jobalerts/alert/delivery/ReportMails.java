package jobalerts.alert.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import jobalerts.alert.sql.Columns;
import jobalerts.common.CloudEvent;
import jobalerts.common.Json;
import jobalerts.common.Topics;
import jobalerts.common.alert.AlertMailed;
import jobalerts.common.alert.MailOutcome;
import jobalerts.common.vocabulary.Term;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells the topic {@code alert-mails} how mails ended, at least once. */
@Component
class ReportMails {

  private static final int BATCH = 500;
  private static final Duration MOMENT = Duration.ofMillis(100);
  private static final Duration AWAY = Duration.ofSeconds(10);
  private static final Executor VIRTUAL = Thread::startVirtualThread;

  private final JdbcClient jdbc;
  private final KafkaTemplate<String, byte[]> kafka;
  private final Clock clock;
  private volatile Instant kafkaAwayUntil = Instant.EPOCH;

  ReportMails(JdbcClient jdbc, KafkaTemplate<String, byte[]> kafka, Clock clock) {
    this.jdbc = jdbc;
    this.kafka = kafka;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${alert.delivery.poll:1s}")
  void report() {
    int reported = BATCH;
    while (reported == BATCH) {
      reported = reportBatch();
    }
  }

  private int reportBatch() {
    List<AlertMailed> ended = ended();
    tell(ended);
    reported(ended);
    return ended.size();
  }

  /**
   * Tells of those that were sent, before it is recorded, so that it need not be recorded twice.
   * What is not acknowledged within a moment is told again by {@link #report}; while Kafka is away
   * nobody waits for it.
   *
   * @return the mails of which the topic knows
   */
  Set<UUID> tellSent(List<MailEnd> ends) {
    Instant now = clock.instant();
    if (now.isBefore(kafkaAwayUntil)) {
      return Set.of();
    }
    List<AlertMailed> sent = ends.stream().flatMap(end -> sent(end, now).stream()).toList();
    CompletableFuture<Void> told = CompletableFuture.runAsync(() -> tell(sent), VIRTUAL);
    try {
      told.get(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
      return sent.stream().map(AlertMailed::mailId).collect(Collectors.toSet());
    } catch (TimeoutException | ExecutionException _) {
      kafkaAwayUntil = now.plus(AWAY);
      return Set.of();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Set.of();
    }
  }

  private static Optional<AlertMailed> sent(MailEnd end, Instant now) {
    return end.status() == MailStatus.SENT && end.mail() instanceof Draft draft
        ? Optional.of(
            new AlertMailed(
                draft.mailId(),
                draft.envelope().subscriberId(),
                List.copyOf(end.told()),
                MailOutcome.SENT,
                now))
        : Optional.empty();
  }

  // No row is held meanwhile: Kafka may be long about it.
  private void tell(List<AlertMailed> mails) {
    List<CompletableFuture<?>> sent =
        mails.stream().<CompletableFuture<?>>map(mail -> kafka.send(record(mail))).toList();
    CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
  }

  /** A mail that was held may have become sent meanwhile, which is to be told too. */
  private void reported(List<AlertMailed> told) {
    jdbc.sql(
            """
            update mail set reported = true
            from unnest(:ids::uuid[], :statuses::text[]) as told (id, status)
            where mail.id = told.id and mail.status = told.status
            """)
        .param("ids", Columns.of(told, AlertMailed::mailId))
        .param("statuses", Columns.of(told, mail -> mail.outcome().id()))
        .update();
  }

  private List<AlertMailed> ended() {
    return jdbc.sql(
            """
            select id, subscriber_id, status, ended_at, array(
              select distinct posting_id from alert_match
              where mail_id = mail.id and alert_match.status <> 'withdrawn') as postings
            from mail
            where ended_at is not null and not reported
            order by ended_at limit :batch
            """)
        .param("batch", BATCH)
        .query((row, _) ->
            new AlertMailed(
                row.getObject("id", UUID.class),
                row.getObject("subscriber_id", UUID.class),
                Arrays.asList((UUID[]) row.getArray("postings").getArray()),
                Term.byId(MailOutcome.class, row.getString("status")).orElseThrow(),
                row.getObject("ended_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private static ProducerRecord<String, byte[]> record(AlertMailed mail) {
    CloudEvent event =
        new CloudEvent(
            mail.mailId(),
            "/alert-service",
            "jobalerts.mail." + mail.outcome().id(),
            mail.mailId().toString(),
            mail.at());
    return new ProducerRecord<>(
        Topics.ALERT_MAILS,
        null,
        mail.mailId().toString(),
        Json.MAPPER.writeValueAsBytes(mail),
        event.headers());
  }
}
