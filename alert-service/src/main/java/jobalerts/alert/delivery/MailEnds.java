package jobalerts.alert.delivery;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jobalerts.alert.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How the mails that were begun ended, and with them their matches. */
@Repository
class MailEnds {

  /** What becomes of a match that a draft had. */
  private record Told(UUID mail, UUID subscription, UUID posting, long version, String status) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  MailEnds(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Records them together. That a mail was sent is so whoever sent it, so a claim that has passed
   * to another instance meanwhile does not matter; any other end only counts from whoever holds the
   * claim.
   *
   * <p>Matches that the draft had and the mail did not tell, since they do not fit any more, are
   * withdrawn. If such a posting has met the alert again meanwhile, by a later version than was
   * read, its match waits on.
   *
   * @param reported the mails of which the topic {@code alert-mails} knows already
   */
  @Transactional
  public void record(List<MailEnd> ends, Set<UUID> reported) {
    List<UUID> leaving = ends.stream().filter(MailEnds::leaves).map(MailEnds::mailId).toList();
    holdAlerts(leaving);
    write(ends, told(ends), reported);
    putBack(leaving);
  }

  /** Whether matches of the mail may have to wait for another one. */
  private static boolean leaves(MailEnd end) {
    return end.status() != MailStatus.WAITING
        && (end.mail().leftOut() || !end.told().containsAll(end.mail().postings()));
  }

  private static UUID mailId(MailEnd end) {
    return end.mail().mailId();
  }

  // In one order, so that whoever adds the same matches again does not wait for this in a circle.
  private static List<Told> told(List<MailEnd> ends) {
    return ends.stream()
        .filter(end -> end.status() != MailStatus.WAITING)
        .flatMap(end -> end.mail().entries().stream().map(entry -> told(end, entry)))
        .sorted(Comparator.comparing(Told::subscription).thenComparing(Told::posting))
        .toList();
  }

  private static Told told(MailEnd end, Draft.Entry entry) {
    UUID posting = entry.opening().id();
    MailStatus status = end.told().contains(posting) ? end.status() : MailStatus.WITHDRAWN;
    return new Told(
        end.mail().mailId(), entry.subscriptionId(), posting, entry.version(), status.ofMatches());
  }

  private void write(List<MailEnd> ends, List<Told> told, Set<UUID> reported) {
    jdbc.sql(
            """
            with ended as (
              select * from unnest(:ids::uuid[], :tries::int[], :statuses::text[],
                :next_at::timestamptz[], :reasons::text[], :doubtful::boolean[],
                :reported::boolean[])
                as ended (id, tries, status, next_at, reason, doubtful, reported)
            ), written as (
              update mail set status = ended.status, next_at = ended.next_at,
                ended_at = case when ended.status <> 'waiting' then :now::timestamptz end,
                last_error = ended.reason, paced = false,
                -- the topic knows mails that tell openings
                reported = ended.reported or mail.kind <> 'alert',
                ambiguous = mail.ambiguous + ended.doubtful::int
              from ended
              where mail.id = ended.id
                and (ended.status = 'sent'
                    and mail.status in ('sending', 'claimed', 'waiting', 'held')
                  or mail.tries = ended.tries and mail.status = 'sending')
              returning mail.id
            )
            update alert_match m set status = told.status, posting_version = told.version,
              told_at = case when told.status <> 'withdrawn' then :now::timestamptz end
            from unnest(:mails::uuid[], :subscriptions::uuid[], :postings::uuid[],
                :versions::bigint[], :told::text[])
              as told (mail_id, subscription_id, posting_id, version, status)
            where m.subscription_id = told.subscription_id and m.posting_id = told.posting_id
              and m.mail_id = told.mail_id and m.status in ('waiting', 'held')
              and m.mail_id in (select id from written)
              and not (told.status = 'withdrawn' and m.posting_version > told.version)
            """)
        .param("now", OffsetDateTime.now(clock))
        .param("ids", Columns.of(ends, MailEnds::mailId))
        .param("tries", Columns.of(ends, end -> end.mail().envelope().tries()))
        .param("statuses", Columns.of(ends, end -> end.status().id()))
        .param("next_at", Columns.of(ends, MailEnd::nextAt))
        .param("reasons", Columns.of(ends, MailEnd::reason))
        .param("doubtful", Columns.of(ends, MailEnd::doubtful))
        .param("reported", Columns.of(ends, end -> reported.contains(mailId(end))))
        .param("mails", Columns.of(told, Told::mail))
        .param("subscriptions", Columns.of(told, Told::subscription))
        .param("postings", Columns.of(told, Told::posting))
        .param("versions", Columns.of(told, Told::version))
        .param("told", Columns.of(told, Told::status))
        .update();
  }

  // INVARIANT of the ledger: who makes a match wait without a mail holds its subscription's row. It
  // is held before the mails are, as everyone does who holds both.
  private void holdAlerts(List<UUID> mails) {
    if (mails.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            select id from subscription
            where id in (select subscription_id from alert_match
              where mail_id = any(:mails::uuid[]) and status = 'waiting')
            order by id for update
            """)
        .param("mails", Columns.of(mails))
        .query(_ -> {});
  }

  /**
   * Matches that the draft had not, since their alert was paused just then, wait on; the alert may
   * have been resumed meanwhile, so they get a due time here.
   */
  private void putBack(List<UUID> mails) {
    if (mails.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            with put_back as (
              update alert_match m set mail_id = null from mail
              where m.mail_id = any(:mails::uuid[]) and m.status = 'waiting'
                and mail.id = m.mail_id and mail.ended_at is not null
              returning m.subscription_id
            )
            update subscription set due_at = coalesce(due_at, :now)
            where id in (select subscription_id from put_back)
            """)
        .param("mails", Columns.of(mails))
        .param("now", OffsetDateTime.now(clock))
        .update();
  }
}
