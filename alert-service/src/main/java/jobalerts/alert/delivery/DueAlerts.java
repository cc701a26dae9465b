package jobalerts.alert.delivery;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobalerts.alert.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The alerts that are due, the longest due first. What must not be mailed now, since it is in quiet
 * hours or its subscriber had all the mails of a day, gets a later due time; nothing is dropped.
 *
 * <p>The last mail that a subscriber gets on a day also takes what would be due later on that day.
 * If it waited for the next day, the alert whose hour is the earliest would come first there too,
 * and the others never.
 */
@Repository
class DueAlerts {

  private final JdbcClient jdbc;
  private final DueTimes dueTimes;
  private final DeliverySettings settings;

  DueAlerts(JdbcClient jdbc, DueTimes dueTimes, DeliverySettings settings) {
    this.jdbc = jdbc;
    this.dueTimes = dueTimes;
    this.settings = settings;
  }

  /**
   * Holds all due alerts of the subscribers who are due the longest until the transaction ends, and
   * tells which may be mailed. Subscribers whom another instance holds are passed over.
   */
  List<DueAlert> hold(Instant now) {
    List<UUID> subscribers = holdSubscribers(now);
    if (subscribers.isEmpty()) {
      return List.of();
    }
    List<DueAlert> all = holdAlerts(subscribers);
    // Another instance may have claimed them between the two statements.
    List<DueAlert> awake = awake(all.stream().filter(alert -> alert.isBy(now)).toList(), now);
    Map<UUID, Integer> mailsLeft = mailsLeft(awake, now);
    List<DueAlert> due = inLimit(awake, mailsLeft, now);
    Set<UUID> last =
        due.stream()
            .filter(alert -> mailsLeft.getOrDefault(alert.id(), 0) == 1)
            .map(DueAlert::subscriberId)
            .collect(Collectors.toSet());
    Stream<DueAlert> along =
        all.stream().filter(alert -> last.contains(alert.subscriberId()) && laterToday(alert, now));
    return Stream.concat(due.stream(), along).toList();
  }

  private List<UUID> holdSubscribers(Instant now) {
    return jdbc.sql(
            """
            select id from subscriber
            where id in (
              select subscriber_id from subscription
              where due_at <= :now and status = 'active'
              order by due_at limit :batch)
            for no key update skip locked
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("batch", settings.batch())
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  /** Once they are held, no match can be added to them until the claim is committed. */
  private List<DueAlert> holdAlerts(List<UUID> subscribers) {
    return jdbc.sql(
            """
            select id, subscriber_id, due_at,
              cadence, zone, digest_at, digest_on, quiet_from, quiet_until
            from subscription
            -- not "due_at is not null": all that are due are found sooner, and are far more
            where subscriber_id = any(:subscribers::uuid[]) and status = 'active'
              and coalesce(due_at, 'infinity') < 'infinity'
            order by id
            for update
            """)
        .param("subscribers", Columns.of(subscribers))
        .query(DueAlert::of)
        .list();
  }

  /** Those in no quiet hours; the others are due when these end. */
  private List<DueAlert> awake(List<DueAlert> due, Instant now) {
    Map<UUID, Instant> later = new LinkedHashMap<>();
    for (DueAlert alert : due) {
      Instant quietUntil = dueTimes.outOfQuietHours(alert.schedule(), now);
      if (quietUntil.isAfter(now)) {
        later.put(alert.id(), quietUntil);
      }
    }
    setDue(later);
    return due.stream().filter(alert -> !later.containsKey(alert.id())).toList();
  }

  /** Those whose subscribers may have another mail today; the others are due at the next digest. */
  private List<DueAlert> inLimit(List<DueAlert> due, Map<UUID, Integer> mailsLeft, Instant now) {
    Map<UUID, Instant> later = new LinkedHashMap<>();
    for (DueAlert alert : due) {
      if (mailsLeft.getOrDefault(alert.id(), 0) <= 0) {
        later.put(alert.id(), dueTimes.nextDigest(alert.schedule(), now));
      }
    }
    setDue(later);
    return due.stream().filter(alert -> !later.containsKey(alert.id())).toList();
  }

  private boolean laterToday(DueAlert alert, Instant now) {
    Instant at = alert.at();
    return at != null
        && at.isAfter(now)
        && dueTimes
            .startOfDay(alert.schedule(), at)
            .equals(dueTimes.startOfDay(alert.schedule(), now));
  }

  /** How many mails more the subscriber of each alert may have on this day of the alert's. */
  private Map<UUID, Integer> mailsLeft(List<DueAlert> alerts, Instant now) {
    Map<UUID, Integer> left = new HashMap<>();
    jdbc.sql(
            """
            select due.alert, coalesce(s.most_mails_a_day, :most) - (
                select count(*) from mail
                where subscriber_id = due.subscriber and created_at >= due.day
                  and kind = 'alert' and status <> 'withdrawn') as mails_left
            from unnest(:alerts::uuid[], :subscribers::uuid[], :days::timestamptz[])
                as due (alert, subscriber, day)
              join subscriber s on s.id = due.subscriber
            """)
        .param("alerts", Columns.of(alerts, DueAlert::id))
        .param("subscribers", Columns.of(alerts, DueAlert::subscriberId))
        .param("days", Columns.of(alerts, it -> dueTimes.startOfDay(it.schedule(), now)))
        .param("most", dueTimes.mostMailsADay())
        .query(row -> {
          left.put(row.getObject("alert", UUID.class), row.getInt("mails_left"));
        });
    return left;
  }

  /** Takes their due times, or gives them new ones where matches are left that no mail has. */
  void served(List<DueAlert> alerts, Instant now) {
    Set<UUID> left = left(alerts);
    Map<UUID, @Nullable Instant> due = new LinkedHashMap<>();
    for (DueAlert alert : alerts) {
      boolean more = left.contains(alert.id());
      due.put(alert.id(), more ? dueTimes.due(alert.schedule(), now) : null);
    }
    setDue(due);
  }

  private Set<UUID> left(List<DueAlert> alerts) {
    return new HashSet<>(
        jdbc.sql(
                """
                select alert from unnest(:alerts::uuid[]) as served (alert)
                where exists (
                  select from alert_match m
                  where m.subscription_id = alert and m.status = 'waiting' and m.mail_id is null)
                """)
            .param("alerts", Columns.of(alerts, DueAlert::id))
            .query((row, _) -> row.getObject(1, UUID.class))
            .list());
  }

  private void setDue(Map<UUID, ? extends @Nullable Instant> times) {
    if (times.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update subscription set due_at = due.at
            from unnest(:alerts::uuid[], :times::timestamptz[]) as due (alert, at)
            where subscription.id = due.alert
            """)
        .param("alerts", Columns.of(times.keySet()))
        .param("times", Columns.of(times.values(), time -> time))
        .update();
  }
}
