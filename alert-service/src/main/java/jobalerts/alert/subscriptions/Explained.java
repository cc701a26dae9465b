package jobalerts.alert.subscriptions;

import jobalerts.alert.matching.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * An opening held against an alert as both are now.
 *
 * @param told nothing if they were never found to match
 */
public record Explained(Subscription alert, Explanation why, @Nullable Told told) {}
