package jobalerts.alert.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jobalerts.alert.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Refusals by policy in a row, by domain and by who told them. */
@Repository
class CountedRefusals {

  /** Who told of a refusal. */
  enum Teller {
    REPLY,
    REPORT;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(15);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
  private static final Duration ROW_OF_REPORTS_ENDS = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final BounceSettings settings;
  private final Clock clock;

  CountedRefusals(JdbcClient jdbc, BounceSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Counts one more, and tells until when the domain rests if this one begins a pause. Refusals
   * within a pause, of mails that were under way, do not lengthen it.
   */
  Optional<Instant> count(String domain, Teller teller, String status) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return jdbc.sql(
            """
            with counted as (
              insert into mail_domain as known
                (domain, told_by, refusals, pauses, last_status, changed_at)
              values (:domain, :teller, 1, 0, :status, :now)
              on conflict (domain, told_by) do update set
                refusals = case when known.told_by = 'report' and known.changed_at < :row_ended
                  then 1 else known.refusals + 1 end,
                pauses = case when known.told_by = 'report' and known.changed_at < :row_ended
                  then 0 else known.pauses end,
                last_status = excluded.last_status,
                changed_at = excluded.changed_at
              returning *
            )
            select * from counted
            where refusals >= :enough and (paused_until is null or paused_until <= :now)
            """)
        .param("domain", domain)
        .param("teller", teller.id())
        .param("status", status)
        .param("now", now)
        .param("row_ended", now.minus(ROW_OF_REPORTS_ENDS))
        .param("enough", settings.pauseAfter())
        .query((row, _) -> row.getInt("pauses"))
        .optional()
        .flatMap(pauses -> pause(domain, teller, pauses, now));
  }

  private Optional<Instant> pause(String domain, Teller teller, int pauses, OffsetDateTime now) {
    OffsetDateTime until = now.plus(pauseAfter(pauses));
    int paused =
        jdbc.sql(
                """
                update mail_domain set paused_until = :until, pauses = pauses + 1
                where domain = :domain and told_by = :teller and pauses = :pauses
                """)
            .param("domain", domain)
            .param("teller", teller.id())
            .param("pauses", pauses)
            .param("until", until)
            .update();
    return paused == 1 ? Optional.of(until.toInstant()) : Optional.empty();
  }

  static Duration pauseAfter(int pauses) {
    Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(pauses, 10));
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  /** Ends the row of those domains; how many were counted. */
  int end(Set<String> domains, Teller teller) {
    return jdbc.sql("delete from mail_domain where domain = any(:domains) and told_by = :teller")
        .param("domains", Columns.of(domains))
        .param("teller", teller.id())
        .update();
  }

  List<DomainRefusals> all() {
    return jdbc.sql("select * from mail_domain order by refusals desc, domain, told_by")
        .query(CountedRefusals::refusals)
        .list();
  }

  private static DomainRefusals refusals(ResultSet row, int number) throws SQLException {
    Instant pausedUntil = instant(row, "paused_until");
    return new DomainRefusals(
        row.getString("domain"),
        row.getInt("refusals"),
        pausedUntil,
        row.getString("last_status"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
