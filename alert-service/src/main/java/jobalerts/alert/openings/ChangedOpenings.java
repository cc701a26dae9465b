package jobalerts.alert.openings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jobalerts.common.Json;
import jobalerts.common.posting.Job;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;

/** Reads what has changed in the table of openings since it was read last. */
final class ChangedOpenings {

  /**
   * Where a read stood.
   *
   * @param oldest all transactions before this one had ended, and what they wrote was seen
   * @param losses another number than before says that rows are gone
   */
  record State(long oldest, long losses) {

    static final State NOTHING = new State(0, -1);
  }

  /**
   * An opening that was written by a transaction that the read before may not have seen.
   *
   * @param changedIn that transaction
   * @param job {@code null} if it is not open
   */
  record Changed(RecentOpening opening, long changedIn, @Nullable Job job) {}

  private static final Logger LOG = LoggerFactory.getLogger(ChangedOpenings.class);
  private static final int ROWS_AT_A_TIME = 500;

  private final JdbcClient jdbc;
  private final TransactionTemplate snapshot;

  ChangedOpenings(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setReadOnly(true);
  }

  /**
   * Hands over what may be new since that state; what is handed over again is the same again. If
   * rows are lost, or nothing is known yet, these are the open ones, all of them.
   *
   * @param firstSeen only those that were first seen since then
   */
  // One snapshot for both statements. The driver reads in portions only inside a transaction.
  State read(State since, Instant firstSeen, Consumer<Changed> sink) {
    return snapshot.execute(_ -> readAll(since, firstSeen.atOffset(ZoneOffset.UTC), sink));
  }

  private State readAll(State since, OffsetDateTime earliest, Consumer<Changed> sink) {
    State now = state();
    try (Stream<Changed> rows =
        now.losses() == since.losses() ? changed(since.oldest(), earliest) : open(earliest)) {
      rows.forEach(sink);
    }
    return now;
  }

  private State state() {
    return jdbc.sql(
            """
            select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest,
              coalesce((select number from opening_loss), 0) as losses
            """)
        .query((row, _) -> new State(row.getLong("oldest"), row.getLong("losses")))
        .single();
  }

  private Stream<Changed> open(OffsetDateTime firstSeen) {
    return jdbc
        .sql(
            """
            select id, fold, first_seen_at, changed_in::text::bigint as changed_in, job
            from opening
            where open and first_seen_at >= :since
            """)
        .param("since", firstSeen)
        .withFetchSize(ROWS_AT_A_TIME)
        .query(ChangedOpenings::changed)
        .stream();
  }

  // No transaction that is seen is above the upper end, except in a copy that was restored on
  // another server: such rows would be read each time until that server's count has come there.
  private Stream<Changed> changed(long oldest, OffsetDateTime firstSeen) {
    return jdbc
        .sql(
            """
            select id, fold, first_seen_at, changed_in::text::bigint as changed_in,
              case when open then job end as job
            from opening
            where changed_in >= :oldest::text::xid8
              and changed_in < pg_snapshot_xmax(pg_current_snapshot())
              and first_seen_at >= :since
            """)
        .param("oldest", Long.toString(oldest))
        .param("since", firstSeen)
        .withFetchSize(ROWS_AT_A_TIME)
        .query(ChangedOpenings::changed)
        .stream();
  }

  private static Changed changed(ResultSet row, int number) throws SQLException {
    RecentOpening opening =
        new RecentOpening(
            row.getObject("id", UUID.class),
            row.getObject("fold", UUID.class),
            row.getObject("first_seen_at", OffsetDateTime.class).toInstant());
    return new Changed(opening, row.getLong("changed_in"), job(row, opening.id()));
  }

  // One row that can not be read must not keep all others from being found.
  private static @Nullable Job job(ResultSet row, UUID id) throws SQLException {
    String json = row.getString("job");
    try {
      return json == null ? null : Json.MAPPER.readValue(json, Job.class);
    } catch (JacksonException e) {
      LOG.error("Opening {} can not be read; skipped", id, e);
      return null;
    }
  }
}
