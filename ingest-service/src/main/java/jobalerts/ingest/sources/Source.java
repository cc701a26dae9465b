package jobalerts.ingest.sources;

import org.jspecify.annotations.Nullable;

/**
 * A system that sends.
 *
 * @param employer whose openings it sends, when its payloads do not say it
 */
public record Source(String name, @Nullable String employer) {}
