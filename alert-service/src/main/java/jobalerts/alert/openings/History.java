package jobalerts.alert.openings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jobalerts.alert.matching.Subject;
import jobalerts.alert.sql.Columns;
import jobalerts.common.Json;
import jobalerts.common.posting.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;

/** What the openings were before: the versions that another content has replaced. */
@Repository
public class History {

  private static final Logger LOG = LoggerFactory.getLogger(History.class);

  /** Of each opening: one that changes all the time must not fill the table. */
  private static final int MOST_VERSIONS = 20;

  private final JdbcClient jdbc;

  History(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The versions of those of the openings that have changed, the oldest first. */
  public Map<UUID, List<Version>> of(Collection<UUID> openings) {
    Map<UUID, List<Version>> versions = new HashMap<>();
    if (openings.isEmpty()) {
      return versions;
    }
    jdbc.sql(
            """
            select opening_id, version, open, job, replaced_at
            from opening_version
            where opening_id = any(:openings::uuid[])
            order by opening_id, version
            """)
        .param("openings", Columns.of(openings))
        .query(row -> {
          add(versions, row);
        });
    return versions;
  }

  /** Which of the openings have versions: cheap to ask before {@link #of}. */
  public Set<UUID> changed(Collection<UUID> openings) {
    return new HashSet<>(
        jdbc.sql(
                """
                select distinct opening_id from opening_version
                where opening_id = any(:openings::uuid[])
                """)
            .param("openings", Columns.of(openings))
            .query((row, _) -> row.getObject("opening_id", UUID.class))
            .list());
  }

  /** Keeps the newest versions of each of these. */
  void keepNewest(Collection<UUID> openings) {
    jdbc.sql(
            """
            delete from opening_version old
            where opening_id = any(:openings::uuid[]) and version < (
              select version from opening_version
              where opening_id = old.opening_id
              order by version desc offset :most - 1 limit 1)
            """)
        .param("openings", Columns.of(openings))
        .param("most", MOST_VERSIONS)
        .update();
  }

  /** Forgets what was replaced before that time. */
  void forget(Instant replacedBefore) {
    jdbc.sql("delete from opening_version where replaced_at < :before")
        .param("before", replacedBefore.atOffset(ZoneOffset.UTC))
        .update();
  }

  // One row that can not be read must not keep the others from being known.
  private static void add(Map<UUID, List<Version>> versions, ResultSet row) throws SQLException {
    UUID opening = row.getObject("opening_id", UUID.class);
    try {
      versions.computeIfAbsent(opening, _ -> new ArrayList<>()).add(version(row));
    } catch (JacksonException e) {
      LOG.error("A version of opening {} can not be read; skipped", opening, e);
    }
  }

  private static Version version(ResultSet row) throws SQLException {
    return new Version(
        row.getLong("version"),
        row.getBoolean("open"),
        Subject.of(Json.MAPPER.readValue(row.getString("job"), Job.class)),
        row.getObject("replaced_at", OffsetDateTime.class).toInstant());
  }
}
