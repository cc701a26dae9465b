package jobalerts.alert.subscriptions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a token stands for.
 *
 * @param subscriptionId the one alert that the mail was about, if it was about one
 */
public record Grant(UUID subscriberId, @Nullable UUID subscriptionId) {}
