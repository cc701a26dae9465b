package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import jobalerts.alert.Jobs;
import jobalerts.alert.Wanted;
import jobalerts.alert.matching.Criteria;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An alert that everything fits, beside alerts that one opening fits. */
class FairnessIT extends DeliveryFixture {

  private static final int FLOOD = 100_000;
  private static final int SMALL = 1_000;
  private static final String GREEDY = "greedy@example.com";
  private static final Criteria WELDER = Wanted.role(Role.WELDER);

  @Autowired private MailBacklog backlog;

  @Test
  void mailsEveryOtherAlertBeforeTheSecondMailOfAFloodedOne() {
    UUID flooded = instantAlert(candidates.subscriber(GREEDY), WELDER);
    UUID opening = opening(Jobs.valid().job());
    candidates.alerts(SMALL, WELDER);
    flood(flooded, opening);
    matchAll(opening);

    passGatheringWindow();
    deliver();

    List<String> recipients = recipients();
    assertThat(recipients).hasSize(SMALL + 1).doesNotHaveDuplicates();
    assertThat(told(flooded)).as("of the flood").isEqualTo(settings.mostMatches());
    backlog.look();
    assertThat(metrics.get("jobalerts.mails.oldest.due").gauge().value()).isZero();

    passGatheringWindow();
    deliver();
    assertThat(recipients()).hasSize(SMALL + 2).last().isEqualTo(GREEDY);
  }

  @Test
  void tellsHowLongTheOldestIsDue() {
    match(instantAlert(candidates.subscriber(GREEDY), WELDER), opening(Jobs.valid().job()));
    passGatheringWindow();
    clock.pass(dueTimesSettings.gatheringWindow());

    backlog.look();

    assertThat(metrics.get("jobalerts.mails.oldest.due").gauge().value())
        .isEqualTo((double) dueTimesSettings.gatheringWindow().toSeconds());
  }

  /** As many openings as the one, each of its own, and a match of each. */
  private void flood(UUID alert, UUID like) {
    jdbc.sql(
            """
            with flood as (
              insert into opening (id, source, external_id, version, content_hash, open, job,
                first_seen_at, changed_at)
              select gen_random_uuid(), source, external_id || n, version, content_hash, open, job,
                first_seen_at, changed_at
              from opening, generate_series(1, :count) n where id = :like
              returning id
            )
            insert into alert_match (subscription_id, posting_id, status, matched_at)
            select :alert, id, 'waiting', :now from flood
            """)
        .param("count", FLOOD)
        .param("like", like)
        .param("alert", alert)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    match(alert, like);
  }

  private void matchAll(UUID opening) {
    jdbc.sql("select id from subscription where due_at is null")
        .query((row, _) -> row.getObject(1, UUID.class))
        .list()
        .forEach(alert -> match(alert, opening));
  }

  private List<String> recipients() {
    return MAIL_SERVER.received().stream().map(mail -> mail.to().getFirst()).toList();
  }

  private int told(UUID alert) {
    return jdbc.sql(
            "select count(*) from alert_match where subscription_id = ? and status = 'mailed'")
        .param(alert)
        .query(Integer.class)
        .single();
  }
}
