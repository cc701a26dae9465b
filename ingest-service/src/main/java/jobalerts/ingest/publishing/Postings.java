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
import jobalerts.common.Json;
import jobalerts.common.posting.Posting;
import jobalerts.ingest.grouping.GroupCommit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The newest version of each posting: a view of the topic, rebuilt from it at any time. Whoever has
 * published applies the postings at once, so that the next request knows them; the follower of the
 * topic applies them again, which changes nothing.
 */
@Repository
public class Postings {

  private static final int MOST_REQUESTS = 64;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final GroupCommit<Collection<UUID>, Map<UUID, Known>> known =
      new GroupCommit<>(MOST_REQUESTS, this::lookUp);
  private final GroupCommit<Collection<Posting>, Boolean> applied =
      new GroupCommit<>(MOST_REQUESTS, this::applyAll);

  Postings(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transactions = new TransactionTemplate(transactions);
  }

  public Optional<Posting> find(UUID id) {
    return jdbc.sql("select posting from posting where id = :id")
        .param("id", id)
        .query((row, _) -> Json.MAPPER.readValue(row.getString(1), Posting.class))
        .optional();
  }

  /** What is known of those that are known. */
  public Map<UUID, Known> known(Collection<UUID> ids) {
    return ids.isEmpty() ? new HashMap<>() : known.run(ids);
  }

  private List<Map<UUID, Known>> lookUp(List<Collection<UUID>> requests) {
    String[] ids = requests.stream().flatMap(Collection::stream).map(UUID::toString).toArray(String[]::new);
    Map<UUID, Known> all = new HashMap<>();
    jdbc.sql("select id, version, content_hash from posting where id = any(?::uuid[])")
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
        .query((row, _) -> Json.MAPPER.readValue(row.getString(1), Posting.class))
        .list();
  }

  /**
   * Keeps what is newer than what is known, without waiting for the disk: whoever follows the topic
   * comes again.
   */
  public void apply(Collection<Posting> postings) {
    if (!postings.isEmpty()) {
      applied.run(postings);
    }
  }

  private List<Boolean> applyAll(List<Collection<Posting>> requests) {
    transactions.executeWithoutResult(_ -> {
      jdbc.sql("set local synchronous_commit = off").update();
      upsert(requests.stream().flatMap(Collection::stream).toList());
    });
    return Collections.nCopies(requests.size(), true);
  }

  /** Keeps what is newer; on the disk before the topic's offset is committed beyond it. */
  void applyDurably(Collection<Posting> postings) {
    if (!postings.isEmpty()) {
      upsert(postings);
    }
  }

  private void upsert(Collection<Posting> postings) {
    Map<UUID, Posting> newest = new LinkedHashMap<>();
    postings.forEach(posting ->
        newest.merge(posting.id(), posting, (a, b) -> b.version() >= a.version() ? b : a));
    jdbc.sql(
            """
            insert into posting as known
              (id, source, version, content_hash, open, valid_through, posting)
            select (p ->> 'id')::uuid, p ->> 'source', (p ->> 'version')::bigint,
              p ->> 'contentHash', p ->> 'status' = 'open',
              (p -> 'job' ->> 'validThrough')::timestamptz, p
            from jsonb_array_elements(:postings::jsonb) p
            order by 1
            on conflict (id) do update set
              version = excluded.version, content_hash = excluded.content_hash,
              open = excluded.open, valid_through = excluded.valid_through,
              posting = excluded.posting
            where known.version < excluded.version
              or (known.version = excluded.version
                and known.content_hash <> excluded.content_hash)
            """)
        .param("postings", Json.MAPPER.writeValueAsString(newest.values()))
        .update();
  }
}
