package jobalerts.alert.deadletters;

import org.jspecify.annotations.Nullable;

/**
 * A record that waits to be played again.
 *
 * @param origin topic, partition and offset where it could not be processed
 */
public record DeadLetter(
    @Nullable String key, @Nullable String cause, @Nullable String origin, @Nullable String at) {}
