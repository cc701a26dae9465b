package jobalerts.alert.subscriptions;

import java.util.UUID;

/** A person with at least one alert, known by nothing but an address. */
public record Subscriber(UUID id, String email) {}
