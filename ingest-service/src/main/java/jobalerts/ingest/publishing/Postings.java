package jobalerts.ingest.publishing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import jobalerts.common.Json;
import jobalerts.common.posting.Posting;
import jobalerts.ingest.grouping.GroupCommit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The newest version of each posting: a view of the topic, rebuilt from it at any time. Whoever has
 * published applies the postings at once, so that the next request knows them; the follower of the
 * topic applies the others.
 */
@Repository
public class Postings {

  private static final int MOST_REQUESTS = 64;

  private final JdbcClient jdbc;
  private final GroupCommit<Collection<UUID>, Map<UUID, Known>> known =
      new GroupCommit<>(MOST_REQUESTS, this::lookUp);
  private final GroupCommit<Collection<Written>, Boolean> applied =
      new GroupCommit<>(MOST_REQUESTS, this::applyAll);

  Postings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Posting> find(UUID id) {
    return jdbc.sql("select posting from posting where id = :id")
        .param("id", id)
        .query((row, _) -> Json.MAPPER.readValue(row.getBytes(1), Posting.class))
        .optional();
  }

  /** What is known of those that are known, be it that they were closed before they came. */
  public Map<UUID, Known> known(Collection<UUID> ids) {
    return ids.isEmpty() ? new HashMap<>() : known.run(ids);
  }

  private List<Map<UUID, Known>> lookUp(List<Collection<UUID>> requests) {
    String[] ids =
        requests.stream().flatMap(Collection::stream).map(UUID::toString).toArray(String[]::new);
    Map<UUID, Known> all = new HashMap<>();
    jdbc.sql(
            """
            select id, version, content_hash from posting where id = any(?::uuid[])
            union all
            select id, version, '' from early_close where id = any(?::uuid[])
            order by version
            """)
        .param(ids)
        .param(ids)
        .query(row -> {
          all.put(row.getObject(1, UUID.class), new Known(row.getLong(2), row.getString(3)));
        });
    return requests.stream().map(request -> only(request, all)).toList();
  }

  private static Map<UUID, Known> only(Collection<UUID> ids, Map<UUID, Known> all) {
    Map<UUID, Known> some = new HashMap<>(all);
    some.keySet().retainAll(Set.copyOf(ids));
    return some;
  }

  /** Open postings whose time is over, the longest over first. */
  List<Posting> expired(Instant now, int limit) {
    return jdbc.sql(
            """
            select posting from posting where open and valid_through <= :now
            order by valid_through limit :limit
            """)
        .param("now", Timestamp.from(now))
        .param("limit", limit)
        .query((row, _) -> Json.MAPPER.readValue(row.getBytes(1), Posting.class))
        .list();
  }

  /** Keeps what is newer than what is known; it is on the disk when this returns. */
  void apply(Collection<Written> postings) {
    if (!postings.isEmpty()) {
      applied.run(postings);
    }
  }

  private List<Boolean> applyAll(List<Collection<Written>> requests) {
    Map<UUID, Written> newest = new LinkedHashMap<>();
    requests.forEach(request -> request.forEach(written -> keepNewer(newest, written)));
    upsert(newest.values());
    return Collections.nCopies(requests.size(), true);
  }

  private static void keepNewer(Map<UUID, Written> newest, Written written) {
    newest.merge(
        written.posting().id(),
        written,
        (a, b) -> b.posting().version() >= a.posting().version() ? b : a);
  }

  private void upsert(Collection<Written> all) {
    List<Posting> postings = all.stream().map(Written::posting).toList();
    jdbc.sql(
            """
            insert into posting as known
              (id, source, version, content_hash, open, valid_through, posting)
            select * from unnest(?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::boolean[],
              ?::timestamptz[], ?::bytea[])
            order by 1
            on conflict (id) do update set
              version = excluded.version, content_hash = excluded.content_hash,
              open = excluded.open, valid_through = excluded.valid_through,
              posting = excluded.posting
            where known.version < excluded.version
              or (known.version = excluded.version
                and known.content_hash <> excluded.content_hash)
            """)
        .param(texts(postings, Posting::id))
        .param(texts(postings, Posting::source))
        .param(texts(postings, Posting::version))
        .param(texts(postings, Posting::contentHash))
        .param(texts(postings, Posting::open))
        .param(texts(postings, posting -> posting.job().validThrough()))
        .param(all.stream().map(Written::json).toArray(byte[][]::new))
        .update();
  }

  /** A column of rows that go as arrays: the statement is the same for any number of them. */
  private static @Nullable String[] texts(
      Collection<Posting> postings, Function<Posting, @Nullable Object> column) {
    return postings.stream()
        .map(column)
        .map(value -> value == null ? null : value.toString())
        .toArray(String[]::new);
  }
}
