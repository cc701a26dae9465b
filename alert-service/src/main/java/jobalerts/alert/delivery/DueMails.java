package jobalerts.alert.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import jobalerts.alert.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The mails that nobody has written down yet, for the alerts that are due. */
@Repository
class DueMails {

  private final JdbcClient jdbc;
  private final DueAlerts alerts;
  private final DeliverySettings settings;
  private final Clock clock;

  DueMails(JdbcClient jdbc, DueAlerts alerts, DeliverySettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.alerts = alerts;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Writes a mail down for each subscriber who is due, the longest due first, and claims it. The
   * matches of all of the subscriber's due alerts go into the one mail, or the newest if they are
   * too many; the others are due again. So nobody's mail costs more than any other's, however many
   * matches wait.
   *
   * <p>Matches whose opening has closed, and those whose opening the subscriber was told already,
   * be it by another alert or as another posting of its fold, are withdrawn here. Where the mail
   * that tells it is still under way, its end is waited for.
   */
  @Transactional
  public List<Claim> claim() {
    Instant now = clock.instant();
    List<DueAlert> due = alerts.hold(now);
    if (due.isEmpty()) {
      return List.of();
    }
    List<Claim> claims = writeDown(due, now.atOffset(ZoneOffset.UTC));
    alerts.served(due, now);
    return claims;
  }

  // All in one statement and of one snapshot: a mail that tells the same opening may end meanwhile.
  private List<Claim> writeDown(List<DueAlert> due, OffsetDateTime now) {
    return jdbc.sql(
            """
            with waiting as (
              select due.alert, due.subscriber, m.posting_id, m.matched_at, m.anew_since,
                o.fold, coalesce(o.open, false) as open
              from unnest(:alerts::uuid[], :subscribers::uuid[]) as due (alert, subscriber)
                cross join lateral (
                  select posting_id, matched_at, anew_since from alert_match
                  where subscription_id = due.alert and status = 'waiting' and mail_id is null
                  order by matched_at desc, posting_id limit :most) m
                left join opening o on o.id = m.posting_id
            ), judged as (
              select waiting.*, other.told, other.under_way
              from waiting cross join lateral (
                select
                  bool_or(t.status <> 'waiting'
                    and coalesce(t.told_at, t.matched_at) > waiting.anew_since) as told,
                  bool_or(t.status = 'waiting') as under_way
                from subscription mine
                  join opening twin on twin.fold = waiting.fold
                  join alert_match t on t.subscription_id = mine.id and t.posting_id = twin.id
                where mine.subscriber_id = waiting.subscriber and t.status <> 'withdrawn'
                  and (t.status <> 'waiting' or t.mail_id is not null)) other
            ), outdated as (
              update alert_match m set status = 'withdrawn' from judged
              where m.subscription_id = judged.alert and m.posting_id = judged.posting_id
                and (not judged.open or judged.told)
            ), untold as (
              select *, max(matched_at) over (partition by subscriber, fold) as newest
              from judged
              where open and told is not true and under_way is not true
            ), placed as (
              select *, dense_rank() over (
                partition by subscriber order by newest desc, fold) as place
              from untold
            ), ready as (
              select * from placed where place <= :most
            ), addressed as (
              select subscriber, gen_random_uuid() as mail_id from ready group by subscriber
            ), written as (
              insert into mail (id, subscriber_id, status, created_at, next_at, tries)
              select mail_id, subscriber, 'claimed', :now, :claimed_until, 1 from addressed
              returning id, subscriber_id, tries, paced
            ), told as (
              update alert_match m set mail_id = addressed.mail_id
              from ready join addressed on addressed.subscriber = ready.subscriber
              where m.subscription_id = ready.alert and m.posting_id = ready.posting_id
            )
            select written.id, tries, paced, substring(email from '[^@]*$') as domain
            from written join subscriber on subscriber.id = written.subscriber_id
            """)
        .param("alerts", Columns.of(due, DueAlert::id))
        .param("subscribers", Columns.of(due, DueAlert::subscriberId))
        .param("most", settings.mostMatches())
        .param("now", now)
        .param("claimed_until", now.plus(settings.claim()))
        .query(Claim::of)
        .list();
  }
}
