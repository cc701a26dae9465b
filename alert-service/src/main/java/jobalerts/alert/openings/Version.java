package jobalerts.alert.openings;

import java.time.Instant;
import jobalerts.alert.matching.Subject;

/**
 * What an opening was before.
 *
 * @param subject the job as it was, without its HTML
 * @param replacedAt when this service heard of its successor
 */
public record Version(long number, boolean open, Subject subject, Instant replacedAt) {}
