package jobalerts.alert.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jobalerts.alert.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The mails that are written down and not ended, and that nobody is sending. */
@Repository
class UnfinishedMails {

  private final JdbcClient jdbc;
  private final DeliverySettings settings;
  private final Clock clock;

  UnfinishedMails(JdbcClient jdbc, DeliverySettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /** Claims mails that are to be tried again, and those whose sender died before it began. */
  @Transactional
  public List<Claim> claimWaiting() {
    return claim(List.of("waiting", "claimed"), List.of());
  }

  /**
   * Claims mails whose sender began and did not report in time. Whether these were sent nobody
   * knows: they are the ambiguous ones, and counted.
   *
   * @param inHand mails of which this instance knows better
   */
  @Transactional
  public List<Claim> claimAbandoned(Collection<UUID> inHand) {
    return claim(List.of("sending"), inHand);
  }

  private List<Claim> claim(List<String> statuses, Collection<UUID> except) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return jdbc.sql(
            """
            with due as (
              select id, status from mail
              where status in (:statuses) and next_at <= :now and id <> all(:except::uuid[])
              order by next_at limit :batch
              for update skip locked
            )
            update mail set status = 'claimed', next_at = :claimed_until, tries = tries + 1,
              ambiguous = ambiguous + (due.status = 'sending')::int
            from due, subscriber
            where mail.id = due.id and subscriber.id = mail.subscriber_id
            returning mail.id, tries, paced, substring(email from '[^@]*$') as domain
            """)
        .param("statuses", statuses)
        .param("except", Columns.of(except))
        .param("now", now)
        .param("claimed_until", now.plus(settings.claim()))
        .param("batch", settings.batch())
        .query(Claim::of)
        .list();
  }

  /**
   * Ends the ambiguous ones without sending them again.
   *
   * @param inHand mails of which this instance knows better
   * @return how many they were
   */
  @Transactional
  public int holdAbandoned(Collection<UUID> inHand) {
    return jdbc.sql(
            """
            with held as (
              update mail set status = 'held', ended_at = :now, next_at = null,
                ambiguous = ambiguous + 1, reported = kind <> 'alert',
                last_error = 'its sender died between sending and recording'
              where id in (
                select id from mail
                where status = 'sending' and next_at <= :now and id <> all(:except::uuid[])
                order by next_at limit :batch
                for update skip locked)
              returning id
            ), told as (
              update alert_match set status = 'held', told_at = :now
              where mail_id in (select id from held) and status = 'waiting'
            )
            select count(*) from held
            """)
        .param("except", Columns.of(inHand))
        .param("now", OffsetDateTime.now(clock))
        .param("batch", settings.batch())
        .query(Integer.class)
        .single();
  }

  /** Gives back claims that were not begun. */
  public void release(Collection<Claim> claims) {
    putOff(claims, clock.instant());
  }

  /** Lets claims that were not begun wait until then. */
  public void putOff(Collection<Claim> claims, Instant until) {
    putOff(claims.stream().collect(Collectors.toMap(claim -> claim, _ -> until)), false);
  }

  /**
   * Lets claimed mails wait until then. That is no try of them.
   *
   * @param paced whether their places in a rate are taken
   */
  public void putOff(Map<Claim, Instant> until, boolean paced) {
    if (until.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update mail set status = 'waiting', next_at = put_off.until, tries = mail.tries - 1,
              paced = mail.paced or :paced
            from unnest(:ids::uuid[], :tries::int[], :times::timestamptz[])
              as put_off (id, tries, until)
            where mail.id = put_off.id and mail.tries = put_off.tries and status = 'claimed'
            """)
        .param("ids", Columns.of(until.keySet(), Claim::mailId))
        .param("tries", Columns.of(until.keySet(), Claim::tries))
        .param("times", Columns.of(until.values()))
        .param("paced", paced)
        .update();
  }
}
