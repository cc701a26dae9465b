package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jobalerts.alert.Jobs;
import jobalerts.alert.PipelineFixture;
import jobalerts.alert.Postings;
import jobalerts.alert.TestBroker;
import jobalerts.alert.Wanted;
import jobalerts.alert.openings.Openings;
import jobalerts.common.Json;
import jobalerts.common.Topics;
import jobalerts.common.alert.AlertMailed;
import jobalerts.common.alert.MailOutcome;
import jobalerts.common.vocabulary.Role;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the topic alert-mails is told. */
class ReportMailsIT extends PipelineFixture {

  @Autowired private ReportMails reports;
  @Autowired private Openings openings;

  @BeforeEach
  void forgetEarlierReports() {
    TestBroker.empty(Topics.ALERT_MAILS);
  }

  @Test
  void tellsHowAMailEndedAndWhichPostingsItNamed() {
    UUID subscriber = candidates.subscriber("jo@example.com");
    UUID alert = alert(subscriber, Wanted.role(Role.WELDER));
    UUID twin = alert(subscriber, Wanted.role(Role.WELDER, Role.MACHINIST));
    UUID told = opening();
    UUID untold = opening();
    UUID mail = mail(subscriber, "sent");
    match(alert, told, mail, "mailed");
    match(twin, told, mail, "mailed");
    match(alert, untold, mail, "withdrawn");

    reports.report();

    ConsumerRecord<String, byte[]> record = reported(subscriber).getFirst();
    assertThat(record.key()).isEqualTo(mail.toString());
    AlertMailed mailed = Json.MAPPER.readValue(record.value(), AlertMailed.class);
    assertThat(mailed.mailId()).isEqualTo(mail);
    assertThat(mailed.subscriberId()).isEqualTo(subscriber);
    assertThat(mailed.postingIds()).containsExactly(told);
    assertThat(mailed.outcome()).isEqualTo(MailOutcome.SENT);
    assertThat(record.headers().lastHeader("ce_type").value())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("jobalerts.mail.sent");
  }

  @Test
  void knowsEveryEndAndKeepsSilentAboutMailsUnderWay() {
    UUID subscriber = candidates.subscriber("jo@example.com");
    Map<String, MailOutcome> ends =
        Map.of(
            "sent", MailOutcome.SENT,
            "rejected", MailOutcome.REJECTED,
            "held", MailOutcome.HELD,
            "withdrawn", MailOutcome.WITHDRAWN,
            "failed", MailOutcome.FAILED,
            "suppressed", MailOutcome.SUPPRESSED);
    ends.keySet().forEach(status -> mail(subscriber, status));
    mail(subscriber, "waiting");
    mail(subscriber, "sending");

    reports.report();

    assertThat(reported(subscriber))
        .map(it -> Json.MAPPER.readValue(it.value(), AlertMailed.class).outcome())
        .containsExactlyInAnyOrderElementsOf(ends.values());
  }

  @Test
  void tellsEachMailOnceAndThatOfALargeBacklogToo() {
    UUID subscriber = candidates.subscriber("jo@example.com");
    jdbc.sql(
            """
            insert into mail (id, subscriber_id, status, created_at, ended_at)
            select gen_random_uuid(), :subscriber, 'sent', now(), now()
            from generate_series(1, 1234)
            """)
        .param("subscriber", subscriber)
        .update();

    reports.report();
    reports.report();

    assertThat(reported(subscriber))
        .extracting(ConsumerRecord::key)
        .doesNotHaveDuplicates()
        .hasSize(1234);
    assertThat(rows("select count(*) from mail where not reported")).isZero();
  }

  private static List<ConsumerRecord<String, byte[]>> reported(UUID subscriber) {
    // The service itself may still be telling what another class's tests have left.
    return TestBroker.records(Topics.ALERT_MAILS).stream()
        .filter(it ->
            Json.MAPPER.readValue(it.value(), AlertMailed.class).subscriberId().equals(subscriber))
        .toList();
  }

  private UUID opening() {
    UUID id = UUID.randomUUID();
    openings.keep(List.of(Postings.open(id, 1, Jobs.valid().job())));
    return id;
  }

  private UUID mail(UUID subscriber, String status) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into mail (id, subscriber_id, status, created_at, next_at, ended_at)
            select :id, :subscriber, :status, now(),
              case when :status in ('waiting', 'sending') then now() + interval '1 day' end,
              case when :status not in ('waiting', 'sending') then now() end
            """)
        .param("id", id)
        .param("subscriber", subscriber)
        .param("status", status)
        .update();
    return id;
  }

  private void match(UUID alert, UUID posting, UUID mail, String status) {
    jdbc.sql(
            """
            insert into alert_match (subscription_id, posting_id, status, matched_at, mail_id)
            values (:alert, :posting, :status, now(), :mail)
            on conflict (subscription_id, posting_id) do update
              set status = excluded.status, mail_id = excluded.mail_id
            """)
        .param("alert", alert)
        .param("posting", posting)
        .param("status", status)
        .param("mail", mail)
        .update();
  }
}
