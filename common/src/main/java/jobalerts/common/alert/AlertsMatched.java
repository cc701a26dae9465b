package jobalerts.common.alert;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A posting met some alerts: a part of all that it met. Their subscribers share a partition.
 *
 * @param postingVersion the version of the posting that was looked at
 * @param matches at most {@value #MOST}
 */
public record AlertsMatched(
    UUID postingId, long postingVersion, Instant matchedAt, List<Match> matches) {

  /** The type by which a reader tells it from {@link AlertMatched}. */
  public static final String TYPE = "jobalerts.alerts.matched";

  /** With the ids of so many a record has 54 KB. */
  public static final int MOST = 500;

  /** An alert, and whose it is. */
  public record Match(UUID subscriberId, UUID subscriptionId) {

    public Match {
      Objects.requireNonNull(subscriberId, "subscriberId");
      Objects.requireNonNull(subscriptionId, "subscriptionId");
    }
  }

  public AlertsMatched {
    Objects.requireNonNull(postingId, "postingId");
    Objects.requireNonNull(matchedAt, "matchedAt");
    matches = List.copyOf(Objects.requireNonNull(matches, "matches"));
    if (postingVersion < 0) {
      throw new IllegalArgumentException("postingVersion is negative");
    }
    if (matches.size() > MOST) {
      throw new IllegalArgumentException("more than " + MOST + " matches");
    }
  }
}
