package jobalerts.common.alert;

import java.time.Instant;
import java.util.Objects;
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
    Instant matchedAt) {

  public AlertMatched {
    Objects.requireNonNull(subscriberId, "subscriberId");
    Objects.requireNonNull(subscriptionId, "subscriptionId");
    Objects.requireNonNull(postingId, "postingId");
    Objects.requireNonNull(matchedAt, "matchedAt");
    if (postingVersion < 0) {
      throw new IllegalArgumentException("postingVersion is negative");
    }
  }
}
