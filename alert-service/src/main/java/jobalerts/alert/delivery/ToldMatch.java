package jobalerts.alert.delivery;

import java.util.UUID;

/** A match that a mail tells. */
record ToldMatch(UUID subscriptionId, UUID postingId) {}
