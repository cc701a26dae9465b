package jobalerts.alert.delivery;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jobalerts.alert.subscriptions.Schedule;

/** A mail that is being sent, as of the moment when it was begun. */
sealed interface Begun permits Draft, Reminder {

  Envelope envelope();

  /** The matches that it may tell. */
  List<Draft.Entry> entries();

  /** Of the alerts that it is about. */
  Set<Schedule> schedules();

  /** Whether it has matches that it may not tell, since their alert is paused. */
  boolean leftOut();

  default UUID mailId() {
    return envelope().mailId();
  }

  /** All postings that it has matches with. */
  default Set<UUID> postings() {
    return entries().stream().map(entry -> entry.opening().id()).collect(Collectors.toSet());
  }
}
