package jobalerts.alert.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jobalerts.alert.delivery.MailContents.Contents;
import jobalerts.alert.mail.MailClass;
import jobalerts.alert.mail.Suppressions;
import jobalerts.alert.sql.Columns;
import jobalerts.alert.subscriptions.Grant;
import jobalerts.alert.subscriptions.Purpose;
import jobalerts.alert.subscriptions.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Begins claimed mails, many at a time. */
@Repository
class Drafts {

  /** A mail that is ours to send. */
  private record Begun(UUID mail, UUID subscriber, int tries, Instant createdAt, String email) {

    static Begun of(ResultSet row, int number) throws SQLException {
      return new Begun(
          row.getObject("id", UUID.class),
          row.getObject("subscriber_id", UUID.class),
          row.getInt("tries"),
          row.getObject("created_at", OffsetDateTime.class).toInstant(),
          row.getString("email"));
    }
  }

  private final JdbcClient jdbc;
  private final MailContents contents;
  private final Tokens tokens;
  private final Suppressions suppressions;
  private final DeliverySettings settings;
  private final Clock clock;

  Drafts(
      JdbcClient jdbc,
      MailContents contents,
      Tokens tokens,
      Suppressions suppressions,
      DeliverySettings settings,
      Clock clock) {
    this.jdbc = jdbc;
    this.contents = contents;
    this.tokens = tokens;
    this.suppressions = suppressions;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Notes that the mails are being sent, and reads what they may tell at this very moment. From
   * here on a crash makes a mail ambiguous.
   *
   * @return those that are still ours to send: not claimed by another instance meanwhile, nor their
   *     subscriber gone
   */
  @Transactional
  public List<Draft> begin(List<Claim> claims) {
    holdSubscribers(claims);
    List<Begun> begun = mark(claims);
    return begun.isEmpty() ? List.of() : drafts(begun);
  }

  // Before the mails: the order of everyone who holds both, such as whoever erases a subscriber.
  private void holdSubscribers(List<Claim> claims) {
    jdbc.sql(
            """
            select id from subscriber
            where id in (select subscriber_id from mail where id = any(:ids::uuid[]))
            order by id for key share
            """)
        .param("ids", Columns.of(claims, Claim::mailId))
        .query(_ -> {});
  }

  private List<Begun> mark(List<Claim> claims) {
    return jdbc.sql(
            """
            update mail set status = 'sending', next_at = :claimed_until
            from unnest(:ids::uuid[], :tries::int[]) as claimed (id, tries), subscriber
            where mail.id = claimed.id and mail.tries = claimed.tries and mail.status = 'claimed'
              and subscriber.id = mail.subscriber_id
            returning mail.id, subscriber_id, mail.tries, mail.created_at, email
            """)
        .param("ids", Columns.of(claims, Claim::mailId))
        .param("tries", Columns.of(claims, Claim::tries))
        .param("claimed_until", OffsetDateTime.now(clock).plus(settings.claim()))
        .query(Begun::of)
        .list();
  }

  private List<Draft> drafts(List<Begun> begun) {
    Contents told = contents.of(begun.stream().map(Begun::mail).toList());
    List<String> links =
        tokens.issue(Purpose.MANAGE, begun.stream().map(it -> grant(it, told)).toList());
    Set<UUID> full = leaveOthersWaiting(begun, told);
    Set<String> blocked =
        suppressions.blocked(MailClass.ALERT, begun.stream().map(Begun::email).toList());
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      Begun mail = begun.get(i);
      drafts.add(
          new Draft(
              mail.mail(),
              mail.subscriber(),
              mail.email(),
              links.get(i),
              mail.createdAt(),
              mail.tries(),
              told.entries(mail.mail()),
              told.elsewhere(),
              full.contains(mail.subscriber()),
              told.leftOut().contains(mail.mail()),
              blocked.contains(mail.email()),
              told.schedules(mail.mail())));
    }
    return drafts;
  }

  /** A mail of one alert stops that one by its link; a mail of several can only mean all. */
  private static Grant grant(Begun mail, Contents told) {
    List<UUID> alerts =
        told.entries(mail.mail()).stream().map(Draft.Entry::subscriptionId).distinct().toList();
    return new Grant(mail.subscriber(), alerts.size() == 1 ? alerts.getFirst() : null);
  }

  /** The subscribers of full mails for whom more waits. */
  private Set<UUID> leaveOthersWaiting(List<Begun> begun, Contents told) {
    List<UUID> full =
        begun.stream()
            .filter(mail -> told.entries(mail.mail()).size() >= settings.mostMatches())
            .map(Begun::subscriber)
            .toList();
    return full.isEmpty()
        ? Set.of()
        : new HashSet<>(
            jdbc.sql(
                    """
                    select distinct s.subscriber_id from subscription s
                    where s.subscriber_id = any(:subscribers::uuid[]) and s.status = 'active'
                      and exists (
                        select from alert_match m where m.subscription_id = s.id
                          and m.status = 'waiting' and m.mail_id is null)
                    """)
                .param("subscribers", Columns.of(full))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list());
  }
}
