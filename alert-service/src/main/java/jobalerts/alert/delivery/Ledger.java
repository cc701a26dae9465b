package jobalerts.alert.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jobalerts.alert.sql.Columns;
import jobalerts.alert.subscriptions.Schedule;
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
   * Adds those that are not told yet, or are to be told again, and whose subscription is active,
   * and makes these due. That is committed when this returns, though the caller may be reading in a
   * transaction of its own.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void add(Collection<AlertMatched> matches) {
    if (matches.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    tellAnew.prepare(matches);
    makeDue(addTo(matches, now), now);
  }

  // INVARIANT: whoever adds a match or takes a due time away holds the subscription's row, so a
  // waiting match without a due time can not come about. Hence the due time is that of "held": of
  // the row as it is once it is locked.
  private List<Undue> addTo(Collection<AlertMatched> matches, Instant now) {
    return jdbc.sql(
            """
            with told as (
              select subscription_id, posting_id, max(version) as version
              from unnest(:subscriptions::uuid[], :postings::uuid[], :versions::bigint[])
                as matches (subscription_id, posting_id, version)
              group by subscription_id, posting_id
            ), held as (
              select id, due_at, cadence, zone, digest_at, digest_on, quiet_from, quiet_until
              from subscription
              where id in (select subscription_id from told) and status = 'active'
              order by id
              for update
            ), added as (
              insert into alert_match
                (subscription_id, posting_id, posting_version, status, matched_at)
              select told.subscription_id, told.posting_id, told.version, 'waiting', :now
              from told join held on held.id = told.subscription_id
              -- the order in which the ends of mails hold them
              order by told.subscription_id, told.posting_id
              -- what nobody was told, since it did not fit or was closed, may fit again
              on conflict (subscription_id, posting_id) do update
                set status = 'waiting', posting_version = excluded.posting_version,
                  matched_at = case alert_match.status when 'withdrawn'
                    then excluded.matched_at else alert_match.matched_at end,
                  mail_id = case alert_match.status when 'waiting' then alert_match.mail_id end
                where alert_match.status = 'withdrawn'
                  -- what a mail that is under way has read as not fitting is not to be withdrawn
                  or alert_match.status = 'waiting' and alert_match.mail_id is not null
                    and alert_match.posting_version < excluded.posting_version
              returning subscription_id, mail_id
            )
            select * from held
            where due_at is null
              and id in (select subscription_id from added where mail_id is null)
            """)
        .param("subscriptions", Columns.of(matches, AlertMatched::subscriptionId))
        .param("postings", Columns.of(matches, AlertMatched::postingId))
        .param("versions", Columns.of(matches, AlertMatched::postingVersion))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new Undue(row.getObject("id", UUID.class), Schedule.of(row)))
        .list();
  }

  private void makeDue(List<Undue> subscriptions, Instant now) {
    if (subscriptions.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update subscription set due_at = due.at
            from unnest(:subscriptions::uuid[], :times::timestamptz[]) as due (id, at)
            where subscription.id = due.id
            """)
        .param("subscriptions", Columns.of(subscriptions, Undue::id))
        .param("times", Columns.of(subscriptions, it -> dueTimes.due(it.schedule(), now)))
        .update();
  }

  /** A subscription that has a waiting match now, and no due time yet. */
  private record Undue(UUID id, Schedule schedule) {}
}
