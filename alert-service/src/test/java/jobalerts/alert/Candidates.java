package jobalerts.alert;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.common.Json;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Subscribers with confirmed alerts, without the way that leads there. */
public final class Candidates {

  private final JdbcClient jdbc = TestDatabase.jdbc();

  public UUID subscriber(String email) {
    return jdbc.sql(
            """
            insert into subscriber (id, email, created_at, asked_since, asked)
            values (gen_random_uuid(), :email, now(), now(), 0)
            returning id
            """)
        .param("email", email)
        .query((row, _) -> row.getObject(1, UUID.class))
        .single();
  }

  public UUID alert(UUID subscriber, Criteria criteria, Cadence cadence) {
    return jdbc.sql(
            """
            insert into subscription (id, subscriber_id, status, criteria, cadence, created_at)
            values (gen_random_uuid(), :subscriber, 'active', cast(:criteria as jsonb), :cadence,
              clock_timestamp())
            returning id
            """)
        .param("subscriber", subscriber)
        .param("criteria", Json.MAPPER.writeValueAsString(criteria))
        .param("cadence", cadence.id())
        .query((row, _) -> row.getObject(1, UUID.class))
        .single();
  }

  /** So many at once, each of a subscriber of its own. */
  public void alerts(int count, Criteria criteria) {
    jdbc.sql(
            """
            with candidate as (
              insert into subscriber (id, email, created_at, asked_since, asked)
              select gen_random_uuid(), gen_random_uuid() || '@example.com', now(), now(), 0
              from generate_series(1, :count)
              returning id
            )
            insert into subscription (id, subscriber_id, status, criteria, cadence, created_at)
            select gen_random_uuid(), id, 'active', cast(:criteria as jsonb), 'instant', now()
            from candidate
            """)
        .param("count", count)
        .param("criteria", Json.MAPPER.writeValueAsString(criteria))
        .update();
  }

  public Optional<OffsetDateTime> dueAt(UUID alert) {
    return jdbc.sql("select due_at from subscription where id = :id and due_at is not null")
        .param("id", alert)
        .query((row, _) -> row.getObject(1, OffsetDateTime.class))
        .optional();
  }
}
