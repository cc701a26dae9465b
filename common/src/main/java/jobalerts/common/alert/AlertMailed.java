package jobalerts.common.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What became of an alert mail.
 *
 * @param postingIds the postings that the mail names
 */
public record AlertMailed(
    UUID mailId, UUID subscriberId, List<UUID> postingIds, MailOutcome outcome, Instant at) {}
