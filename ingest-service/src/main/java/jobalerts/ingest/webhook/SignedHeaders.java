package jobalerts.ingest.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of a webhook claim, and how its body is to prove it: by HMAC-SHA256 over {@code
 * before}, the body and {@code after}.
 *
 * @param id names the event, the same over retries; {@code null} when the system gives it no name
 * @param signatures those that this version can read, decoded
 */
public record SignedHeaders(
    @Nullable String id, Instant sent, String before, String after, List<byte[]> signatures) {}
