package jobalerts.alert.subscriptions.web;

import java.util.List;
import java.util.UUID;
import jobalerts.alert.Candidates;
import jobalerts.alert.Jobs;
import jobalerts.alert.Postings;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.alert.subscriptions.Purpose;
import org.junit.jupiter.api.BeforeEach;

/** Jo, with alerts and openings to ask about. */
abstract class WhyFixture extends WebFixture {

  final Candidates candidates = new Candidates();

  UUID jo = UUID.randomUUID();
  String token = "";

  @BeforeEach
  void signUpJo() {
    jo = candidates.subscriber("jo@example.com");
    token = tokens.issue(Purpose.MANAGE, jo, null);
  }

  UUID alert(Criteria criteria) {
    return candidates.alert(jo, criteria, Cadence.DAILY);
  }

  UUID opening(Jobs job) {
    UUID id = UUID.randomUUID();
    openings.keep(List.of(Postings.open(id, 1, job.job())));
    return id;
  }

  void matched(UUID alert, UUID posting, String status) {
    jdbc.sql(
            """
            insert into alert_match (subscription_id, posting_id, status, matched_at)
            values (:alert, :posting, :status, now())
            """)
        .param("alert", alert)
        .param("posting", posting)
        .param("status", status)
        .update();
  }

  void setStatus(UUID alert, String status) {
    jdbc.sql("update subscription set status = :status where id = :id")
        .param("status", status)
        .param("id", alert)
        .update();
  }
}
