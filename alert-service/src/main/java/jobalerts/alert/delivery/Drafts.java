package jobalerts.alert.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jobalerts.alert.delivery.MailContents.Contents;
import jobalerts.alert.mail.MailClass;
import jobalerts.alert.mail.Suppressions;
import jobalerts.alert.sql.Columns;
import jobalerts.alert.subscriptions.Grant;
import jobalerts.alert.subscriptions.Purpose;
import jobalerts.alert.subscriptions.Subscription;
import jobalerts.alert.subscriptions.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Begins claimed mails, many at a time. */
@Repository
class Drafts {

  /** A mail that is ours to send. */
  private record Marked(
      UUID mail, UUID subscriber, String kind, int tries, Instant createdAt, String email) {

    static Marked of(ResultSet row, int number) throws SQLException {
      return new Marked(
          row.getObject("id", UUID.class),
          row.getObject("subscriber_id", UUID.class),
          row.getString("kind"),
          row.getInt("tries"),
          row.getObject("created_at", OffsetDateTime.class).toInstant(),
          row.getString("email"));
    }

    MailClass mailClass() {
      return kind.equals("alert") ? MailClass.ALERT : MailClass.NOTICE;
    }
  }

  private final JdbcClient jdbc;
  private final MailContents contents;
  private final Reminders reminders;
  private final Tokens tokens;
  private final Suppressions suppressions;
  private final DeliverySettings settings;
  private final Clock clock;

  Drafts(
      JdbcClient jdbc,
      MailContents contents,
      Reminders reminders,
      Tokens tokens,
      Suppressions suppressions,
      DeliverySettings settings,
      Clock clock) {
    this.jdbc = jdbc;
    this.contents = contents;
    this.reminders = reminders;
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
  public List<Begun> begin(List<Claim> claims) {
    holdSubscribers(claims);
    List<Marked> marked = mark(claims);
    return marked.isEmpty() ? List.of() : read(marked);
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

  private List<Marked> mark(List<Claim> claims) {
    return jdbc.sql(
            """
            update mail set status = 'sending', next_at = :claimed_until
            from unnest(:ids::uuid[], :tries::int[]) as claimed (id, tries), subscriber
            where mail.id = claimed.id and mail.tries = claimed.tries and mail.status = 'claimed'
              and subscriber.id = mail.subscriber_id
            returning mail.id, subscriber_id, kind, mail.tries, mail.created_at, email
            """)
        .param("ids", Columns.of(claims, Claim::mailId))
        .param("tries", Columns.of(claims, Claim::tries))
        .param("claimed_until", OffsetDateTime.now(clock).plus(settings.claim()))
        .query(Marked::of)
        .list();
  }

  private List<Begun> read(List<Marked> marked) {
    List<UUID> ids = marked.stream().map(Marked::mail).toList();
    Contents told = contents.of(ids);
    Map<UUID, Subscription> ending = reminders.of(notices(marked));
    List<String> links =
        tokens.issue(Purpose.MANAGE, marked.stream().map(it -> grant(it, told)).toList());
    Set<String> blocked = blocked(marked);
    Set<UUID> full = leaveOthersWaiting(marked, told);
    List<Begun> begun = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      Marked mail = marked.get(i);
      Envelope envelope = envelope(mail, links.get(i), blocked.contains(mail.email()));
      Subscription alert = ending.get(mail.mail());
      begun.add(
          alert == null
              ? draft(envelope, told, full.contains(mail.subscriber()))
              : new Reminder(envelope, alert));
    }
    return begun;
  }

  private static List<UUID> notices(List<Marked> marked) {
    return marked.stream()
        .filter(mail -> mail.mailClass() == MailClass.NOTICE)
        .map(Marked::mail)
        .toList();
  }

  private Set<String> blocked(List<Marked> marked) {
    Set<String> blocked = new HashSet<>();
    marked.stream()
        .collect(groupingBy(Marked::mailClass, mapping(Marked::email, toList())))
        .forEach((kind, emails) -> blocked.addAll(suppressions.blocked(kind, emails)));
    return blocked;
  }

  private static Envelope envelope(Marked mail, String token, boolean suppressed) {
    return new Envelope(
        mail.mail(),
        mail.subscriber(),
        mail.email(),
        token,
        mail.createdAt(),
        mail.tries(),
        suppressed);
  }

  private static Draft draft(Envelope envelope, Contents told, boolean moreFollow) {
    UUID mail = envelope.mailId();
    return new Draft(
        envelope,
        told.entries(mail),
        told.elsewhere(),
        told.schedules(mail),
        told.leftOut().contains(mail),
        moreFollow);
  }

  /** A mail of one alert stops that one by its link; a mail of several can only mean all. */
  private static Grant grant(Marked mail, Contents told) {
    List<UUID> alerts =
        told.entries(mail.mail()).stream().map(Draft.Entry::subscriptionId).distinct().toList();
    return new Grant(mail.subscriber(), alerts.size() == 1 ? alerts.getFirst() : null);
  }

  /** The subscribers of full mails for whom more waits. */
  private Set<UUID> leaveOthersWaiting(List<Marked> marked, Contents told) {
    List<UUID> full =
        marked.stream()
            .filter(mail -> told.entries(mail.mail()).size() >= settings.mostMatches())
            .map(Marked::subscriber)
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
