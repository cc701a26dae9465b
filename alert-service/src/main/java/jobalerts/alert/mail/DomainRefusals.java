package jobalerts.alert.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Refusals by policy that a domain is counted for.
 *
 * @param refusals in a row
 * @param pausedUntil when it is tried again; null: it is not paused
 */
public record DomainRefusals(
    String domain,
    int refusals,
    @Nullable Instant pausedUntil,
    String lastStatus,
    Instant changedAt) {}
