package jobalerts.alert.subscriptions;

import static jobalerts.alert.Schedules.at;
import static jobalerts.alert.Schedules.in;
import static jobalerts.alert.Schedules.on;
import static jobalerts.alert.Schedules.quiet;
import static jobalerts.alert.Schedules.usual;
import static jobalerts.alert.subscriptions.Store.JO;
import static jobalerts.alert.subscriptions.Store.WELDERS;
import static jobalerts.alert.subscriptions.Store.asking;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jobalerts.alert.TestClock;
import jobalerts.alert.TestDatabase;
import jobalerts.common.Json;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import tools.jackson.databind.JsonNode;

class OwnershipIT {

  private static final EmailAddress AL = new EmailAddress("al@example.com");

  private static final Schedule DAILY = usual(Cadence.DAILY);

  private final Store store = new Store();
  private final ConfirmationDue jos = store.active(JO, WELDERS);
  private final ConfirmationDue als = store.active(AL, WELDERS);

  @Test
  void pausesAndResumes() {
    store.ownership.pause(jos.subscriberId(), jos.subscriptionId());
    assertThat(store.subscriptions.active(List.of(jos.subscriptionId()))).isEmpty();

    store.ownership.resume(jos.subscriberId(), jos.subscriptionId());
    assertThat(store.subscriptions.active(List.of(jos.subscriptionId()))).isNotEmpty();
  }

  @Test
  void neverTurnsAnUnconfirmedAlertOnByResuming() {
    ConfirmationDue pending = store.pending(JO, asking(Role.MACHINIST));

    store.ownership.pause(pending.subscriberId(), pending.subscriptionId());
    store.ownership.resume(pending.subscriberId(), pending.subscriptionId());

    assertThat(store.status(pending.subscriptionId())).isEqualTo(Status.PENDING);
  }

  @Test
  void reachesNobodyElsesAlerts() {
    UUID jo = jos.subscriberId();
    store.ownership.pause(jo, als.subscriptionId());
    store.ownership.change(jo, als.subscriptionId(), asking(Role.MACHINIST), usual(Cadence.WEEKLY));
    store.ownership.delete(jo, als.subscriptionId());
    store.ownership.deleteAll(jo);

    assertThat(store.subscriptions.subscription(als.subscriptionId()))
        .hasValueSatisfying(alert -> {
          assertThat(alert.status()).isEqualTo(Status.ACTIVE);
          assertThat(alert.criteria()).isEqualTo(WELDERS);
        });
  }

  @Test
  void sendsWhatWaitsByTheNewScheduleIfItIsAnother() {
    OffsetDateTime later = TestClock.START.atOffset(ZoneOffset.UTC).plusDays(5);
    store.jdbc.sql("update subscription set due_at = :at").param("at", later).update();

    change(jos, usual(Cadence.DAILY));
    assertThat(due(jos)).isEqualTo(later);

    Schedule instant = usual(Cadence.INSTANT);
    change(jos, instant);
    assertThat(due(jos)).isEqualTo(due(instant));

    store.clock.pass(Duration.ofHours(1));
    Schedule quiet = quiet("22:00", "07:00", instant);
    change(jos, quiet);
    assertThat(due(jos)).isEqualTo(due(quiet));

    store.clock.pass(Duration.ofHours(1));
    change(jos, quiet);
    assertThat(due(jos)).isBefore(due(quiet));
  }

  @Test
  void keepsTheScheduleThatWasChosen() {
    Schedule schedule =
        quiet("21:00", "07:15", at("17:05", on(DayOfWeek.FRIDAY, in("Asia/Tokyo", DAILY))));

    change(jos, schedule);

    assertThat(alert(jos).schedule()).isEqualTo(schedule);
    assertThat(alert(als).schedule()).isEqualTo(DAILY);
  }

  @Test
  void limitsTheMailsOfOneSubscriber() {
    store.ownership.limit(jos.subscriberId(), 3);

    assertThat(store.subscriptions.subscriber(jos.subscriberId()))
        .hasValueSatisfying(jo -> assertThat(jo.mostMailsADay()).isEqualTo(3));
    assertThat(store.subscriptions.subscriber(als.subscriberId()))
        .hasValueSatisfying(al -> assertThat(al.mostMailsADay()).isNull());
  }

  @Test
  void erasesEveryRowThatNamesThePersonAndNoOther() {
    storeMail(jos);
    storeMail(als);
    store.tokens.issue(Purpose.MANAGE, jos.subscriberId(), jos.subscriptionId());

    store.ownership.erase(jos.subscriberId());

    for (String table : tables()) {
      List<String> rows =
          store
              .jdbc
              .sql("select t::text from " + table + " t")
              .query((row, _) -> row.getString(1))
              .list();
      assertThat(rows)
          .as(table)
          .noneMatch(row -> row.contains(JO.value()))
          .noneMatch(row -> row.contains(jos.subscriberId().toString()))
          .noneMatch(row -> row.contains(jos.subscriptionId().toString()));
    }
    assertThat(store.rows("alert_match")).isOne();
    assertThat(store.rows("mail")).isOne();
    assertThat(store.subscriptions.active(List.of(als.subscriptionId()))).isNotEmpty();
  }

  @Test
  void exportsAllThatIsKeptButNoSecret() {
    storeMail(jos);
    storeMail(als);
    store.tokens.issue(Purpose.MANAGE, jos.subscriberId(), null);

    JsonNode data = Json.MAPPER.readTree(store.ownership.export(jos.subscriberId()));

    assertThat(data.at("/person/email").asString()).isEqualTo("jo@example.com");
    assertThat(data.at("/alerts/0/criteria/roles/0").asString()).isEqualTo("welder");
    assertThat(data.at("/matches")).hasSize(1);
    assertThat(data.at("/mails")).hasSize(1);
    assertThat(data.at("/links/0/purpose").asString()).isEqualTo("manage");
    assertThat(data.at("/links/0").has("hash")).isFalse();
    assertThat(data.toString()).doesNotContain("al@example.com");
  }

  @Test
  void tellsListenersOfEveryChange() throws SQLException {
    try (Connection listener = TestDatabase.dataSource().getConnection();
        Statement statement = listener.createStatement()) {
      statement.execute("listen subscription_changed");
      UUID id = jos.subscriptionId();

      store.ownership.pause(jos.subscriberId(), id);
      assertThat(heard(listener)).containsExactly(id);
      store.ownership.change(jos.subscriberId(), id, asking(Role.MACHINIST), usual(Cadence.DAILY));
      assertThat(heard(listener)).containsExactly(id);
      store.jdbc.sql("update subscription set due_at = null").update();
      assertThat(heard(listener)).as("of a mail's time").isEmpty();
      store.ownership.erase(jos.subscriberId());
      assertThat(heard(listener)).containsExactly(id);
    }
  }

  private static List<UUID> heard(Connection listener) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    // They come with the answer to any statement after the other side's commit.
    try (Statement statement = listener.createStatement()) {
      statement.execute("select 1");
    }
    for (PGNotification told : listener.unwrap(PGConnection.class).getNotifications()) {
      ids.add(UUID.fromString(told.getParameter()));
    }
    return ids;
  }

  private OffsetDateTime due(ConfirmationDue alert) {
    return store
        .jdbc
        .sql("select due_at from subscription where id = :id")
        .param("id", alert.subscriptionId())
        .query(OffsetDateTime.class)
        .single();
  }

  private List<String> tables() {
    return store
        .jdbc
        .sql("select table_name from information_schema.tables where table_schema = 'alert'")
        .query((row, _) -> row.getString(1))
        .list();
  }

  private void storeMail(ConfirmationDue alert) {
    UUID mail = UUID.randomUUID();
    store
        .jdbc
        .sql(
            """
            insert into mail (id, subscriber_id, status, created_at)
            values (:id, :subscriber, 'sent', now())
            """)
        .param("id", mail)
        .param("subscriber", alert.subscriberId())
        .update();
    store
        .jdbc
        .sql(
            """
            insert into alert_match (subscription_id, posting_id, status, matched_at, mail_id)
            values (:subscription, :posting, 'mailed', now(), :mail)
            """)
        .param("subscription", alert.subscriptionId())
        .param("posting", UUID.randomUUID())
        .param("mail", mail)
        .update();
  }

  private OffsetDateTime due(Schedule schedule) {
    return store.times.due(schedule, store.clock.instant()).atOffset(ZoneOffset.UTC);
  }

  private void change(ConfirmationDue alert, Schedule schedule) {
    store.ownership.change(alert.subscriberId(), alert.subscriptionId(), WELDERS, schedule);
  }

  private Subscription alert(ConfirmationDue due) {
    return store.subscriptions.subscription(due.subscriptionId()).orElseThrow();
  }
}
