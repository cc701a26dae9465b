package jobalerts.common.alert;

import java.time.Instant;
import java.util.UUID;

/**
 * A posting met an alert.
 *
 * @param postingVersion the version of the posting that was looked at
 */
public record AlertMatched(
    UUID subscriberId,
    UUID subscriptionId,
    UUID postingId,
    long postingVersion,
    Instant matchedAt) {}
