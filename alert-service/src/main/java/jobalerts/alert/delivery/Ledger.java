package jobalerts.alert.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.common.alert.AlertMatched;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The matches, each once by subscription and posting, however often it is told. */
@Repository
public class Ledger {

  private final JdbcClient jdbc;
  private final DueTimes dueTimes;
  private final TellAnew tellAnew;
  private final Clock clock;

  Ledger(JdbcClient jdbc, DueTimes dueTimes, TellAnew tellAnew, Clock clock) {
    this.jdbc = jdbc;
    this.dueTimes = dueTimes;
    this.tellAnew = tellAnew;
    this.clock = clock;
  }

  /**
   * Adds those that are not told yet and whose subscription is active, and makes these due. That is
   * committed when this returns, though the caller may be reading in a transaction of its own.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void add(Collection<AlertMatched> matches) {
    if (matches.isEmpty()) {
      return;
    }
    tellAnew.prepare(matches);
    Instant now = clock.instant();
    // INVARIANT: whoever adds a match or takes a due time away holds the subscription's row, so a
    // waiting match without a due time can not come about. Hence "set due_at" even to itself.
    jdbc.sql(
            """
            with told as (
              select subscription_id, posting_id, max(version) as version
              from unnest(:subscriptions::uuid[], :postings::uuid[], :versions::bigint[])
                as matches (subscription_id, posting_id, version)
              group by 1, 2
            ), held as (
              select id from subscription
              where id in (select subscription_id from told) and status = 'active'
              order by id
              for update
            ), added as (
              insert into alert_match (subscription_id, posting_id, posting_version, status,
                matched_at)
              select told.subscription_id, told.posting_id, told.version, 'waiting', :now
              from told join held on held.id = told.subscription_id
              -- what nobody was told, since it did not fit or was closed, may fit again
              on conflict (subscription_id, posting_id) do update
                set status = 'waiting', posting_version = excluded.posting_version,
                  matched_at = excluded.matched_at, mail_id = null
                where alert_match.status = 'withdrawn'
              returning subscription_id
            )
            update subscription
            set due_at = coalesce(due_at,
              case cadence when 'instant' then :instant::timestamptz
                when 'daily' then :daily::timestamptz else :weekly::timestamptz end)
            where id in (select subscription_id from added)
            """)
        .param("subscriptions", strings(matches, AlertMatched::subscriptionId))
        .param("postings", strings(matches, AlertMatched::postingId))
        .param("versions", matches.stream().map(AlertMatched::postingVersion).toArray(Long[]::new))
        .param("now", at(now))
        .param("instant", at(dueTimes.due(Cadence.INSTANT, now)))
        .param("daily", at(dueTimes.due(Cadence.DAILY, now)))
        .param("weekly", at(dueTimes.due(Cadence.WEEKLY, now)))
        .update();
  }

  private static String[] strings(
      Collection<AlertMatched> matches, Function<AlertMatched, UUID> id) {
    return matches.stream().map(id).map(UUID::toString).toArray(String[]::new);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
