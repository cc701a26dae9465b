package jobalerts.ingest.publishing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Postings that were closed before they were known: what a system could not deliver it sends again
 * hours later, when the close is here already. {@link Postings#known} tells of them.
 */
@Repository
public class EarlyCloses {

  /** Longer than any system tries again. */
  private static final Duration KEPT = Duration.ofDays(7);

  private final JdbcClient jdbc;
  private final Clock clock;

  EarlyCloses(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** As of that time or before, the posting does not open any more. */
  public void add(UUID id, Instant asOf) {
    jdbc.sql(
            """
            insert into early_close as known (id, version, heard) values (:id, :version, :now)
            on conflict (id) do update set
              version = greatest(known.version, excluded.version), heard = excluded.heard
            """)
        .param("id", id)
        .param("version", asOf.toEpochMilli() + 1)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  @Scheduled(fixedDelayString = "1h", initialDelayString = "1m")
  void forget() {
    jdbc.sql("delete from early_close where heard < :before")
        .param("before", Timestamp.from(clock.instant().minus(KEPT)))
        .update();
  }
}
