package jobalerts.alert.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an address is not mailed; which one is not known from this.
 *
 * @param status the status of RFC 3463 that it was told with
 * @param mailId the mail that it was told of
 * @param liftedAt since when it holds no more
 */
public record Suppression(
    Reason reason,
    @Nullable String status,
    @Nullable UUID mailId,
    Instant at,
    @Nullable Instant liftedAt) {}
