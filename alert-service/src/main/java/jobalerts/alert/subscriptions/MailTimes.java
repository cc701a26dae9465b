package jobalerts.alert.subscriptions;

import java.time.Instant;

/**
 * When a match that comes now is to be mailed. Delivery knows, which builds on this package and not
 * the other way round.
 */
@FunctionalInterface
public interface MailTimes {

  Instant due(Cadence cadence, Instant now);
}
