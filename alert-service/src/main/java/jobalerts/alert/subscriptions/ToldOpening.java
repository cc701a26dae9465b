package jobalerts.alert.subscriptions;

import java.util.UUID;

/** An opening that a mail told of. */
public record ToldOpening(UUID id, String title, String employer) {}
