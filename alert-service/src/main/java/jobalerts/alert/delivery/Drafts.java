package jobalerts.alert.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.openings.Elsewhere;
import jobalerts.alert.openings.History;
import jobalerts.alert.openings.Opening;
import jobalerts.alert.openings.Openings;
import jobalerts.alert.openings.Version;
import jobalerts.common.Json;
import jobalerts.common.posting.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/** Reads claimed mails with the openings and alerts that they are about. */
@Repository
class Drafts {

  private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);

  private final JdbcClient jdbc;
  private final Openings openings;
  private final History history;
  private final DeliverySettings settings;
  private final Clock clock;

  Drafts(
      JdbcClient jdbc, Openings openings, History history, DeliverySettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.openings = openings;
    this.history = history;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Notes that the mail is being sent, and reads what it may tell at this very moment: the newest
   * opening first, those of paused alerts not. From here on a crash makes the mail ambiguous.
   *
   * @return nothing if the mail is no longer ours to send: it was claimed by another instance, or
   *     its subscriber is gone
   */
  @Transactional
  public Optional<Draft> begin(Claim claim) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    int begun =
        jdbc.sql(
                """
                update mail set status = 'sending', next_at = :claimed_until
                where id = :id and tries = :tries and status = 'claimed'
                """)
            .param("id", claim.mailId())
            .param("tries", claim.tries())
            .param("claimed_until", now.plus(settings.claim()))
            .update();
    return begun == 0 ? Optional.empty() : Optional.of(draft(claim));
  }

  private Draft draft(Claim claim) {
    List<Draft.Entry> read = entries(claim.mailId());
    List<UUID> ids = read.stream().map(entry -> entry.opening().id()).toList();
    Map<UUID, List<Elsewhere>> elsewhere = openings.elsewhere(ids);
    Map<UUID, List<Version>> versions = history.of(ids);
    List<Draft.Entry> entries =
        read.stream()
            .map(entry -> entry.after(versions.getOrDefault(entry.opening().id(), List.of())))
            .toList();
    return jdbc.sql(
            """
            select mail.subscriber_id, mail.created_at, subscriber.email,
              (select count(distinct o.fold) from alert_match m
                join opening o on o.id = m.posting_id where m.mail_id = :id) >= :most
                and exists (
                  select from subscription s join alert_match m on m.subscription_id = s.id
                  where s.subscriber_id = mail.subscriber_id and s.status = 'active'
                    and m.status = 'waiting' and m.mail_id is null) as more_follow
            from mail join subscriber on subscriber.id = mail.subscriber_id
            where mail.id = :id
            """)
        .param("id", claim.mailId())
        .param("most", DueMails.MOST_FOLDS)
        .query((row, _) ->
            new Draft(
                claim.mailId(),
                row.getObject("subscriber_id", UUID.class),
                row.getString("email"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                claim.tries(),
                entries,
                elsewhere,
                row.getBoolean("more_follow")))
        .single();
  }

  private List<Draft.Entry> entries(UUID mail) {
    return jdbc
        .sql(
            """
            select s.id as subscription_id, s.criteria,
              case when isfinite(m.anew_since) then m.anew_since else s.active_since end as news_from,
              o.id as opening_id, o.open, o.job, o.first_seen_at, o.fold
            from alert_match m
            join subscription s on s.id = m.subscription_id
            join opening o on o.id = m.posting_id
            where m.mail_id = :mail and m.status = 'waiting' and s.status = 'active'
            order by o.first_seen_at desc, o.id, s.created_at, s.id
            """)
        .param("mail", mail)
        .query((row, _) -> readable(mail, row))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Draft.Entry> readable(UUID mail, ResultSet row) throws SQLException {
    UUID subscription = row.getObject("subscription_id", UUID.class);
    UUID posting = row.getObject("opening_id", UUID.class);
    try {
      return Optional.of(entry(row));
    } catch (JacksonException e) {
      LOG.error(
          "Mail {} leaves out subscription {} or opening {}, which can not be read: {}",
          mail,
          subscription,
          posting,
          e.getClass().getSimpleName());
      withdraw(subscription, posting);
      return Optional.empty();
    }
  }

  /** What waited on would be claimed for another mail at once, and again. */
  private void withdraw(UUID subscription, UUID posting) {
    jdbc.sql(
            """
            update alert_match set status = 'withdrawn'
            where subscription_id = :subscription and posting_id = :posting and status = 'waiting'
            """)
        .param("subscription", subscription)
        .param("posting", posting)
        .update();
  }

  private static Draft.Entry entry(ResultSet row) throws SQLException {
    Opening opening =
        new Opening(
            row.getObject("opening_id", UUID.class),
            row.getBoolean("open"),
            Json.MAPPER.readValue(row.getString("job"), Job.class),
            row.getObject("first_seen_at", OffsetDateTime.class).toInstant());
    return new Draft.Entry(
        row.getObject("subscription_id", UUID.class),
        Json.MAPPER.readValue(row.getString("criteria"), Criteria.class),
        opening,
        row.getObject("fold", UUID.class),
        List.of(),
        row.getObject("news_from", OffsetDateTime.class).toInstant());
  }
}
