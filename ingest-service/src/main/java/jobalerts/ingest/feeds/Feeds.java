package jobalerts.ingest.feeds;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jobalerts.common.Json;
import jobalerts.common.vocabulary.Term;
import jobalerts.ingest.fetching.Validators;
import jobalerts.ingest.sources.EmployerChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The feeds, and when each is due. */
@Repository
public class Feeds {

  /** A feed as operators see it. */
  public record View(FeedSetting setting, Instant dueAt, @Nullable Poll lastPoll) {}

  private final JdbcClient jdbc;

  Feeds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Sets the feed of a source, which is due at once; {@code false} when there is no such source.
   */
  public boolean put(String source, FeedSetting setting, Instant now) {
    return jdbc.sql(
                """
                insert into feed (source, format, url, every, employer, due_at)
                select name, :format, :url, make_interval(secs => :every), :employer::text,
                  :now::timestamptz
                from source where name = :source
                on conflict (source) do update set
                  format = excluded.format, url = excluded.url, every = excluded.every,
                  employer = excluded.employer, due_at = excluded.due_at,
                  etag = null, last_modified = null, failures = 0, doubted_since = null
                """)
            .param("source", source)
            .param("format", setting.format().id())
            .param("url", setting.url().toString())
            .param("every", setting.every().toSeconds())
            .param("employer", setting.employer())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** The same document says something else then. */
  @EventListener
  void askForAllAgain(EmployerChanged changed) {
    jdbc.sql("update feed set etag = null, last_modified = null where source = :source")
        .param("source", changed.source())
        .update();
  }

  public boolean remove(String source) {
    return jdbc.sql("delete from feed where source = :source").param("source", source).update()
        == 1;
  }

  public Optional<View> find(String source) {
    return jdbc.sql(
            """
            select source, format, url, extract(epoch from every) as every, employer, due_at,
              last_poll
            from feed where source = :source
            """)
        .param("source", source)
        .query((row, _) ->
            new View(setting(row), row.getTimestamp("due_at").toInstant(), lastPoll(row)))
        .optional();
  }

  /**
   * The feed that is due the longest, for whoever asks first. The employer of its source stands in
   * for one of its own.
   */
  Optional<Feed> claimDue(Instant now, Duration lease) {
    return jdbc.sql(
            """
            update feed set due_at = :until
            where source = (
              select source from feed where due_at <= :now
              order by due_at limit 1 for update skip locked)
            returning source, format, url, extract(epoch from every) as every,
              coalesce(employer, (select s.employer from source s where s.name = feed.source))
                as employer,
              etag, last_modified, failures, doubted_since, due_at
            """)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(now.plus(lease)))
        .query((row, _) -> feed(row))
        .optional();
  }

  /** Whether the claim still holds, and the feed is what it was. */
  boolean holds(Feed feed) {
    return jdbc.sql("select 1 from feed where source = :source and due_at = :until")
        .param("source", feed.source())
        .param("until", Timestamp.from(feed.leasedUntil()))
        .query((row, _) -> row.getInt(1))
        .optional()
        .isPresent();
  }

  /** Ends the claim; what was done for a claim that holds no more is not noted. */
  void polled(Feed feed, Poll poll, Instant dueAt) {
    jdbc.sql(
            """
            update feed set
              due_at = :due, etag = :etag, last_modified = :lastModified, failures = :failures,
              doubted_since = :doubtedSince, last_poll = :poll::jsonb
            where source = :source and due_at = :until
            """)
        .param("due", Timestamp.from(dueAt))
        .param("etag", feed.known().etag())
        .param("lastModified", feed.known().lastModified())
        .param("failures", feed.failures())
        .param("doubtedSince", timestamp(feed.doubtedSince()))
        .param("poll", Json.MAPPER.writeValueAsString(poll))
        .param("source", feed.source())
        .param("until", Timestamp.from(feed.leasedUntil()))
        .update();
  }

  private static Feed feed(ResultSet row) throws SQLException {
    Timestamp doubted = row.getTimestamp("doubted_since");
    return new Feed(
        row.getString("source"),
        setting(row),
        new Validators(row.getString("etag"), row.getString("last_modified")),
        row.getInt("failures"),
        doubted == null ? null : doubted.toInstant(),
        row.getTimestamp("due_at").toInstant());
  }

  private static FeedSetting setting(ResultSet row) throws SQLException {
    return new FeedSetting(
        Term.byId(FeedFormat.class, row.getString("format")).orElseThrow(),
        URI.create(row.getString("url")),
        Duration.ofSeconds(row.getLong("every")),
        row.getString("employer"));
  }

  private static @Nullable Poll lastPoll(ResultSet row) throws SQLException {
    String poll = row.getString("last_poll");
    return poll == null ? null : Json.MAPPER.readValue(poll, Poll.class);
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}
