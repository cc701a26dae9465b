package jobalerts.alert.subscriptions;

import java.time.Instant;

/** When mails go out. Delivery knows, which builds on this package and not the other way round. */
public interface MailTimes {

  /** When a match that comes now is to be mailed. */
  Instant due(Schedule schedule, Instant now);

  /** What holds for whoever has chosen nothing but how often. */
  Schedule usual(Cadence cadence);

  /** How many mails a day a subscriber gets at most who has not said how many. */
  int mostMailsADay();
}
