package jobalerts.alert.delivery;

import java.util.List;
import java.util.Set;
import jobalerts.alert.subscriptions.Schedule;
import jobalerts.alert.subscriptions.Subscription;

/** The mail that tells of an alert about to end. */
record Reminder(Envelope envelope, Subscription alert) implements Begun {

  @Override
  public List<Draft.Entry> entries() {
    return List.of();
  }

  @Override
  public Set<Schedule> schedules() {
    return Set.of(alert.schedule());
  }

  @Override
  public boolean leftOut() {
    return false;
  }

  @Override
  public String toString() {
    return "Reminder[" + mailId() + "]";
  }
}
