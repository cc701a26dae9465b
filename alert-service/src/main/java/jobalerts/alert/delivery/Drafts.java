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

  /** A mail that is ours to send, unless its claim has passed on. */
  private record Claimed(
      UUID mail, UUID subscriber, String kind, int tries, Instant createdAt, String email) {

    static Claimed of(ResultSet row, int number) throws SQLException {
      return new Claimed(
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
    List<Claimed> claimed = claimed(claims);
    if (claimed.isEmpty()) {
      return List.of();
    }
    List<Begun> drafts = read(claimed);
    Set<UUID> ours = mark(claimed);
    return drafts.stream().filter(draft -> ours.contains(draft.mailId())).toList();
  }

  private List<Claimed> claimed(List<Claim> claims) {
    return jdbc.sql(
            """
            select mail.id, subscriber_id, kind, mail.tries, mail.created_at, email
            from unnest(:ids::uuid[], :tries::int[]) as claimed (id, tries)
              join mail on mail.id = claimed.id and mail.tries = claimed.tries
              join subscriber on subscriber.id = mail.subscriber_id
            where mail.status = 'claimed'
            """)
        .param("ids", Columns.of(claims, Claim::mailId))
        .param("tries", Columns.of(claims, Claim::tries))
        .query(Claimed::of)
        .list();
  }

  // After the tokens were issued: those hold the subscribers, whom everyone holds before mails. A
  // claim that has nearly run out is left to whoever claims the mail next.
  private Set<UUID> mark(List<Claimed> claimed) {
    return new HashSet<>(
        jdbc.sql(
                """
                update mail set status = 'sending'
                from unnest(:ids::uuid[], :tries::int[]) as claimed (id, tries)
                where mail.id = claimed.id and mail.tries = claimed.tries
                  and mail.status = 'claimed' and mail.next_at > :long_enough
                returning mail.id
                """)
            .param("ids", Columns.of(claimed, Claimed::mail))
            .param("tries", Columns.of(claimed, Claimed::tries))
            .param("long_enough", OffsetDateTime.now(clock).plus(settings.claim().dividedBy(2)))
            .query((row, _) -> row.getObject(1, UUID.class))
            .list());
  }

  private List<Begun> read(List<Claimed> claimed) {
    List<UUID> ids = claimed.stream().map(Claimed::mail).toList();
    Contents told = contents.of(ids);
    Map<UUID, Subscription> ending = reminders.of(notices(claimed));
    List<String> links =
        tokens.issue(Purpose.MANAGE, claimed.stream().map(it -> grant(it, told)).toList());
    Set<String> blocked = blocked(claimed);
    Set<UUID> full = leaveOthersWaiting(claimed, told);
    List<Begun> begun = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      Claimed mail = claimed.get(i);
      Envelope envelope = envelope(mail, links.get(i), blocked.contains(mail.email()));
      Subscription alert = ending.get(mail.mail());
      begun.add(
          alert == null
              ? draft(envelope, told, full.contains(mail.subscriber()))
              : new Reminder(envelope, alert));
    }
    return begun;
  }

  private static List<UUID> notices(List<Claimed> claimed) {
    return claimed.stream()
        .filter(mail -> mail.mailClass() == MailClass.NOTICE)
        .map(Claimed::mail)
        .toList();
  }

  private Set<String> blocked(List<Claimed> claimed) {
    Set<String> blocked = new HashSet<>();
    claimed.stream()
        .collect(groupingBy(Claimed::mailClass, mapping(Claimed::email, toList())))
        .forEach((kind, emails) -> blocked.addAll(suppressions.blocked(kind, emails)));
    return blocked;
  }

  private static Envelope envelope(Claimed mail, String token, boolean suppressed) {
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
  private static Grant grant(Claimed mail, Contents told) {
    List<UUID> alerts =
        told.entries(mail.mail()).stream().map(Draft.Entry::subscriptionId).distinct().toList();
    return new Grant(mail.subscriber(), alerts.size() == 1 ? alerts.getFirst() : null);
  }

  /** The subscribers of full mails for whom more waits. */
  private Set<UUID> leaveOthersWaiting(List<Claimed> claimed, Contents told) {
    List<UUID> full =
        claimed.stream()
            .filter(mail -> told.entries(mail.mail()).size() >= settings.mostMatches())
            .map(Claimed::subscriber)
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
