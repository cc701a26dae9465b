package jobalerts.alert.subscriptions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person with at least one alert, known by nothing but an address.
 *
 * @param mostMailsADay nothing if the person has not said how many
 */
public record Subscriber(UUID id, String email, @Nullable Integer mostMailsADay) {}
