package jobalerts.ingest.sources;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who may send. */
@Repository
public class Sources {

  private final JdbcClient jdbc;
  private final Secrets secrets;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Sources(JdbcClient jdbc, Secrets secrets, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.events = events;
    this.clock = clock;
  }

  public List<Source> all() {
    return jdbc.sql("select name, employer from source order by name")
        .query((row, _) -> new Source(row.getString(1), row.getString(2)))
        .list();
  }

  /** The employer that stands in where the source's own system names none. */
  public Optional<String> employerOf(String name) {
    return jdbc.sql("select name, employer from source where name = :name")
        .param("name", name)
        .query((row, _) -> new Source(row.getString(1), row.getString(2)))
        .optional()
        .map(Source::employer);
  }

  /** Adds a source with its first secret. */
  @Transactional
  public SourceChange add(Source source) {
    try {
      jdbc.sql("insert into source (name, employer, created_at) values (:name, :employer, :now)")
          .param("name", source.name())
          .param("employer", source.employer())
          .param("now", Timestamp.from(clock.instant()))
          .update();
    } catch (DuplicateKeyException _) {
      return new SourceChange.Conflict("There is a source of this name already.");
    }
    return secrets.add(source.name());
  }

  /** Changes the employer, or takes it away; false when there is no such source. */
  @Transactional
  public boolean setEmployer(String name, @Nullable String employer) {
    int changed =
        jdbc.sql("update source set employer = :employer where name = :name")
            .param("name", name)
            .param("employer", employer)
            .update();
    events.publishEvent(new EmployerChanged(name));
    return changed == 1;
  }
}
