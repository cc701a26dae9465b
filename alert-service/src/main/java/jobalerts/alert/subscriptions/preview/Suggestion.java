package jobalerts.alert.subscriptions.preview;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opening in few words.
 *
 * @param place the one by which it fits, first; empty if none is stated
 * @param link to its page
 */
public record Suggestion(
    UUID id,
    String title,
    String employer,
    String place,
    @Nullable String pay,
    URI link,
    Instant firstSeenAt) {}
