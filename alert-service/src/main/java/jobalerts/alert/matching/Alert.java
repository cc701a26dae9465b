package jobalerts.alert.matching;

import java.util.UUID;

/** An active subscription, as the matcher sees it. */
public record Alert(UUID subscriptionId, UUID subscriberId, Criteria criteria) {}
