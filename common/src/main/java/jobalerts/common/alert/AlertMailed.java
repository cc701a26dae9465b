package jobalerts.common.alert;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an alert mail.
 *
 * @param postingIds the postings that the mail names
 */
public record AlertMailed(
    UUID mailId, UUID subscriberId, List<UUID> postingIds, MailOutcome outcome, Instant at) {

  public AlertMailed {
    Objects.requireNonNull(mailId, "mailId");
    Objects.requireNonNull(subscriberId, "subscriberId");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(at, "at");
    postingIds = listed(postingIds);
  }

  private static List<UUID> listed(@Nullable List<UUID> ids) {
    return ids == null ? List.of() : List.copyOf(ids);
  }
}
