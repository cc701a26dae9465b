package jobalerts.alert.alerting;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import jobalerts.alert.subscriptions.ActiveAlert;
import org.jspecify.annotations.Nullable;

/** The numbers by which the index knows the active alerts, and whose they are. */
final class ActiveAlerts {

  record Owner(UUID subscriptionId, UUID subscriberId) {}

  private final Map<UUID, Integer> numbers = new HashMap<>();
  private final ConcurrentMap<Integer, Owner> owners = new ConcurrentHashMap<>();

  synchronized int number(ActiveAlert alert) {
    int number = numbers.computeIfAbsent(alert.subscriptionId(), _ -> numbers.size());
    owners.put(number, new Owner(alert.subscriptionId(), alert.subscriberId()));
    return number;
  }

  synchronized @Nullable Integer number(UUID subscriptionId) {
    return numbers.get(subscriptionId);
  }

  /** {@code null} for one that nobody has. */
  @Nullable Owner owner(int number) {
    return owners.get(number);
  }
}
