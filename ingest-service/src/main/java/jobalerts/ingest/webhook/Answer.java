package jobalerts.ingest.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What a webhook was answered.
 *
 * @param location where the one posting of the request is found
 * @param body JSON
 */
public record Answer(int status, @Nullable String location, String body) {}
