package jobalerts.alert.subscriptions.web;

import java.util.UUID;
import jobalerts.alert.subscriptions.Purpose;
import jobalerts.alert.subscriptions.Status;
import jobalerts.alert.subscriptions.Subscription;
import jobalerts.alert.subscriptions.Subscriptions;
import jobalerts.alert.subscriptions.Tokens;
import org.springframework.stereotype.Component;

/** Finds the alerts that the holder of a manage link may change: the own ones, once confirmed. */
@Component
final class OwnAlerts {

  private final Tokens tokens;
  private final Subscriptions subscriptions;

  OwnAlerts(Tokens tokens, Subscriptions subscriptions) {
    this.tokens = tokens;
    this.subscriptions = subscriptions;
  }

  Subscription own(String token, UUID id) {
    return tokens
        .find(Purpose.MANAGE, token)
        .flatMap(grant ->
            subscriptions
                .subscription(id)
                .filter(alert -> alert.subscriberId().equals(grant.subscriberId())))
        .filter(alert -> alert.status() != Status.PENDING)
        .orElseThrow(UnknownLink::new);
  }
}
