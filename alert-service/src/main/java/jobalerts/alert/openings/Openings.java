package jobalerts.alert.openings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jobalerts.alert.sql.Columns;
import jobalerts.common.Json;
import jobalerts.common.posting.Job;
import jobalerts.common.posting.Posting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/** The newest version of each posting: a view of the topic {@code job-postings}. */
@Repository
public class Openings {

  private static final Logger LOG = LoggerFactory.getLogger(Openings.class);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Folds folds;
  private final History history;

  Openings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.folds = new Folds(jdbc);
    this.history = new History(jdbc);
  }

  /**
   * Keeps what is newer than what is known, and folds it. What it replaces by another content goes
   * into the {@link History}.
   *
   * @return those of the postings that are the newest version now, be it because they were known
   *     already: a batch that is processed again must be matched again
   */
  @Transactional
  public List<Posting> keep(Collection<Posting> postings) {
    Map<UUID, Posting> newest = new LinkedHashMap<>();
    postings.forEach(posting ->
        newest.merge(posting.id(), posting, (a, b) -> b.version() >= a.version() ? b : a));
    if (newest.isEmpty()) {
      return List.of();
    }
    folds.lock(newest.values());
    upsert(newest.values());
    Set<UUID> ids = current(newest);
    List<Posting> current =
        newest.values().stream().filter(posting -> ids.contains(posting.id())).toList();
    folds.fold(current.stream().filter(Posting::open).map(Posting::id).collect(Collectors.toSet()));
    return current;
  }

  private Set<UUID> current(Map<UUID, Posting> newest) {
    Set<UUID> current = new HashSet<>();
    jdbc.sql("select id, version, content_hash from opening where id in (:ids)")
        .param("ids", newest.keySet())
        .query(row -> {
          UUID id = row.getObject(1, UUID.class);
          Posting posting = newest.get(id);
          if (posting != null
              && posting.version() == row.getLong(2)
              && posting.contentHash().equals(row.getString(3))) {
            current.add(id);
          }
        });
    return current;
  }

  private void upsert(Collection<Posting> postings) {
    // A lost view is rebuilt from the log, but what was matched must not be lost with it: the
    // offsets are committed elsewhere. So these rows do wait for the disk.
    int replaced =
        jdbc.sql(
                """
                with kept as (
                  insert into opening as known (id, source, external_id, version, content_hash,
                    open, job, valid_through, first_seen_at, changed_at)
                  select (p ->> 'id')::uuid, p ->> 'source', p ->> 'externalId',
                    (p ->> 'version')::bigint, p ->> 'contentHash', p ->> 'status' = 'open',
                    p -> 'job', (p -> 'job' ->> 'validThrough')::timestamptz, :now, :now
                  from jsonb_array_elements(:postings::jsonb) p
                  order by 1
                  on conflict (id) do update set
                    version = excluded.version, content_hash = excluded.content_hash,
                    open = excluded.open, job = excluded.job,
                    valid_through = excluded.valid_through,
                    changed_at = case when known.content_hash = excluded.content_hash
                      then known.changed_at else excluded.changed_at end
                  where known.version < excluded.version
                    or (known.version = excluded.version
                      and known.content_hash <> excluded.content_hash)
                  returning old.id, old.version, old.open, old.job,
                    old.content_hash <> new.content_hash as replaced
                )
                insert into opening_version (opening_id, version, open, job, replaced_at)
                select id, version, open, job - 'html', :now from kept where replaced
                on conflict (opening_id, version) do update set
                  open = excluded.open, job = excluded.job, replaced_at = excluded.replaced_at
                """)
            .param("now", OffsetDateTime.now(clock))
            .param("postings", Json.MAPPER.writeValueAsString(postings))
            .update();
    if (replaced > 0) {
      history.keepNewest(postings.stream().map(Posting::id).toList());
    }
  }

  public Optional<Opening> find(UUID id) {
    return jdbc.sql("select id, open, job, first_seen_at from opening where id = :id")
        .param("id", id)
        .query(Openings::opening)
        .optional();
  }

  /** Those of them that there are and can be read, in no order. */
  public List<Opening> find(Collection<UUID> ids) {
    return jdbc
        .sql("select id, open, job, first_seen_at from opening where id = any(:ids::uuid[])")
        .param("ids", Columns.of(ids))
        .query(Openings::readable)
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** The other open postings of the same jobs, by the postings that are asked for. */
  public Map<UUID, List<Elsewhere>> elsewhere(Collection<UUID> ids) {
    return folds.others(ids);
  }

  /**
   * A page of the open ones, the newest first, and of each fold the earliest. Its place may be that
   * of any posting of the fold.
   */
  public List<Opening> page(OpeningFilter filter, int size) {
    return jdbc.sql(
            """
            select id, open, job, first_seen_at from opening o
            where open
              and not exists (
                select from opening earlier where earlier.fold = o.fold and earlier.open
                  and (earlier.first_seen_at, earlier.id) < (o.first_seen_at, o.id))
              and (:role::text is null or jsonb_exists(job -> 'roles', :role))
              and (:industry::text is null or job ->> 'industry' = :industry)
              and (:shift::text is null or jsonb_exists(job -> 'shifts', :shift))
              and (:employment::text is null or jsonb_exists(job -> 'employment', :employment))
              and (:state::text is null or exists (
                select from opening twin where twin.fold = o.fold and twin.open
                  and twin.job -> 'places'
                    @> jsonb_build_array(jsonb_build_object('state', :state::text))))
              and (:least_pay::bigint is null or :least_pay <= coalesce(
                (job -> 'pay' ->> 'annualMax')::bigint, (job -> 'pay' ->> 'annualMin')::bigint))
              and (:text::text is null
                or position(lower(:text) in lower(job ->> 'title' || ' ' || (job ->> 'employer')))
                  > 0)
              and (:before::timestamptz is null
                or (first_seen_at, id) < (:before::timestamptz, :before_id::uuid))
            order by first_seen_at desc, id desc
            limit :size
            """)
        .param("role", filter.role() == null ? null : filter.role().id())
        .param("industry", filter.industry() == null ? null : filter.industry().id())
        .param("shift", filter.shift() == null ? null : filter.shift().id())
        .param("employment", filter.employment() == null ? null : filter.employment().id())
        .param("state", filter.state() == null ? null : filter.state().id())
        .param("least_pay", filter.leastPay())
        .param("text", filter.text())
        .param(
            "before",
            filter.after() == null ? null : filter.after().firstSeenAt().atOffset(ZoneOffset.UTC))
        .param("before_id", filter.after() == null ? null : filter.after().id())
        .param("size", size)
        .query(Openings::opening)
        .list();
  }

  private static Opening opening(ResultSet row, int number) throws SQLException {
    return new Opening(
        row.getObject("id", UUID.class),
        row.getBoolean("open"),
        Json.MAPPER.readValue(row.getString("job"), Job.class),
        row.getObject("first_seen_at", OffsetDateTime.class).toInstant());
  }

  // One row that can not be read must not keep the others from being told.
  private static Optional<Opening> readable(ResultSet row, int number) throws SQLException {
    try {
      return Optional.of(opening(row, number));
    } catch (JacksonException e) {
      LOG.error("Opening {} can not be read; skipped", row.getObject("id", UUID.class), e);
      return Optional.empty();
    }
  }
}
