package jobalerts.ingest.posting;

/**
 * Something that could not be taken as it was sent.
 *
 * @param field a JSON pointer (RFC 6901) to it
 * @param reason why, in words for whoever sends it
 */
public record Problem(String field, String reason) {}
