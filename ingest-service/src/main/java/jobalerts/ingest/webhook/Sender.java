package jobalerts.ingest.webhook;

import java.time.Instant;

/**
 * Whom postings come from.
 *
 * @param sent when; the version of what does not say when it was changed
 */
public record Sender(String source, Instant sent) {}
