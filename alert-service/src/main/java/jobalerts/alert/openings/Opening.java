package jobalerts.alert.openings;

import java.time.Instant;
import java.util.UUID;
import jobalerts.common.posting.Job;

/**
 * A posting as candidates see it.
 *
 * @param firstSeenAt when this service heard of it
 */
public record Opening(UUID id, boolean open, Job job, Instant firstSeenAt) {}
