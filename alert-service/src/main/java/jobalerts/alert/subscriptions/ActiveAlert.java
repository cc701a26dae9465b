package jobalerts.alert.subscriptions;

import java.util.UUID;
import jobalerts.alert.matching.Criteria;

/** An active subscription, as it is matched. */
public record ActiveAlert(UUID subscriptionId, UUID subscriberId, Criteria criteria) {}
