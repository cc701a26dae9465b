package jobalerts.alert.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import jobalerts.alert.Jobs;
import jobalerts.alert.PipelineFixture;
import jobalerts.alert.Postings;
import jobalerts.alert.TestBroker;
import jobalerts.alert.TestDatabase;
import jobalerts.alert.Wanted;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.openings.Openings;
import jobalerts.common.Json;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A posting that arrives while an alert is being confirmed is found once, whichever is first. */
class GapIT extends PipelineFixture {

  private static final Criteria WELDERS = Wanted.role(Role.WELDER);
  private static final Job WELDER = Jobs.valid().job();

  @Autowired private Openings openings;

  @Test
  void findsAPostingThatWasMatchedBeforeTheAlertWasCommitted() throws SQLException {
    UUID other = indexedAlert(WELDERS);
    UUID subscriber = candidates.subscriber("late@example.com");
    UUID posting = UUID.randomUUID();
    UUID alert;
    try (Connection confirming = begin()) {
      alert = insert(confirming, subscriber);
      TestBroker.send(Postings.open(posting, 1, WELDER));
      await().until(() -> matchedPostings(other).contains(posting.toString()));
      assertThat(matchedPostings(alert)).isEmpty();

      confirming.commit();
    }

    await().until(() -> matchedPostings(alert).equals(List.of(posting.toString())));
  }

  @Test
  void findsAPostingThatWasCommittedAfterTheAlertLookedBack() throws SQLException {
    UUID before = openings(WELDER);
    UUID posting = UUID.randomUUID();
    UUID alert;
    try (Connection holding = begin()) {
      client(holding).sql("lock table opening in share mode").update();
      TestBroker.send(Postings.open(posting, 1, WELDER));
      await().until(() -> rows("select count(*) from pg_locks where not granted") > 0);
      alert = indexedAlert(WELDERS);
      await().until(() -> matchedPostings(alert).equals(List.of(before.toString())));

      holding.rollback();
    }

    await().until(() -> matchedPostings(alert).size() == 2);
    assertThat(matchedPostings(alert)).contains(posting.toString());
  }

  @Test
  void tellsOnceWhatBothFind() {
    UUID alert = indexedAlert(WELDERS);
    UUID posting = UUID.randomUUID();
    TestBroker.send(Postings.open(posting, 1, WELDER));
    await().until(() -> matchedPostings(alert).equals(List.of(posting.toString())));
    UUID later = openings(WELDER);

    jdbc.sql("update subscription set criteria = criteria").update();

    await().until(() -> matchedPostings(alert).contains(later.toString()));
    assertThat(matchedPostings(alert))
        .containsExactlyInAnyOrder(posting.toString(), later.toString());
    assertThat(rows("select count(*) from alert_match where status = 'waiting'")).isEqualTo(2);
  }

  /** An opening that no listener hears of. */
  private UUID openings(Job job) {
    UUID id = UUID.randomUUID();
    openings.keep(List.of(Postings.open(id, 1, job)));
    return id;
  }

  private static UUID insert(Connection connection, UUID subscriber) {
    return client(connection)
        .sql(
            """
            insert into subscription (id, subscriber_id, status, criteria, cadence, created_at)
            values (gen_random_uuid(), :subscriber, 'active', :criteria::jsonb, 'instant', now())
            returning id
            """)
        .param("subscriber", subscriber)
        .param("criteria", Json.MAPPER.writeValueAsString(WELDERS))
        .query((row, _) -> row.getObject(1, UUID.class))
        .single();
  }

  private static Connection begin() throws SQLException {
    Connection connection = TestDatabase.dataSource().getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  private static JdbcClient client(Connection connection) {
    return JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }
}
