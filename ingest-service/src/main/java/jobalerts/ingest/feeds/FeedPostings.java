package jobalerts.ingest.feeds;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jobalerts.common.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which postings came by the feed of a source, and when it had them last. */
@Repository
class FeedPostings {

  /** How many a poll had, and how many it left out. */
  record Census(int present, int absent) {}

  private final JdbcClient jdbc;

  FeedPostings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Noted by the latest poll that had them: one that was overtaken may come to its end later. */
  void seen(String source, Collection<UUID> ids, Instant poll) {
    jdbc.sql(
            """
            insert into feed_posting (source, id, seen)
            select :source, id::uuid, :poll::timestamptz
            from jsonb_array_elements_text(:ids::jsonb) id
            order by 2
            on conflict (source, id) do update
              set seen = greatest(feed_posting.seen, excluded.seen)
            """)
        .param("source", source)
        .param("ids", Json.MAPPER.writeValueAsString(ids))
        .param("poll", Timestamp.from(poll))
        .update();
  }

  Census census(String source, Instant poll) {
    return jdbc.sql(
            """
            select count(*) filter (where seen >= :poll), count(*) filter (where seen < :poll)
            from feed_posting where source = :source
            """)
        .param("source", source)
        .param("poll", Timestamp.from(poll))
        .query((row, _) -> new Census(row.getInt(1), row.getInt(2)))
        .single();
  }

  /** Some that the poll left out. */
  List<UUID> absent(String source, Instant poll, int limit) {
    return jdbc.sql(
            """
            select id from feed_posting where source = :source and seen < :poll
            order by id limit :limit
            """)
        .param("source", source)
        .param("poll", Timestamp.from(poll))
        .param("limit", limit)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  void forget(String source, Collection<UUID> ids) {
    jdbc.sql("delete from feed_posting where source = :source and id in (:ids)")
        .param("source", source)
        .param("ids", ids)
        .update();
  }
}
