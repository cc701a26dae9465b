package jobalerts.alert.delivery;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jobalerts.alert.sql.Columns;
import jobalerts.alert.subscriptions.Subscription;
import jobalerts.alert.subscriptions.Subscriptions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What reminders are to tell at this moment. */
@Repository
class Reminders {

  private record Meant(UUID mail, UUID alert) {}

  private final JdbcClient jdbc;
  private final Subscriptions subscriptions;

  Reminders(JdbcClient jdbc, Subscriptions subscriptions) {
    this.jdbc = jdbc;
    this.subscriptions = subscriptions;
  }

  /**
   * The alerts, by the mails that are to remind of them. A reminder whose alert was kept meanwhile,
   * or has ended, has nothing to tell and is not among them, nor are mails of another kind.
   */
  Map<UUID, Subscription> of(Collection<UUID> mails) {
    if (mails.isEmpty()) {
      return Map.of();
    }
    Map<UUID, Subscription> alerts = new HashMap<>();
    for (Meant reminder : meant(mails)) {
      subscriptions
          .subscription(reminder.alert())
          .ifPresent(alert -> alerts.put(reminder.mail(), alert));
    }
    return alerts;
  }

  private List<Meant> meant(Collection<UUID> mails) {
    return jdbc.sql(
            """
            select mail.id, s.id as alert
            from mail join subscription s on s.id = mail.subscription_id
            where mail.id = any(:mails::uuid[]) and mail.kind = 'reminder'
              and s.status in ('active', 'paused') and s.reminded_at is not null
            """)
        .param("mails", Columns.of(mails))
        .query((row, _) ->
            new Meant(row.getObject("id", UUID.class), row.getObject("alert", UUID.class)))
        .list();
  }
}
