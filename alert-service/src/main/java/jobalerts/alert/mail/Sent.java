package jobalerts.alert.mail;

import java.util.UUID;

/**
 * A mail of ours.
 *
 * @param id in table {@code mail}; of a confirmation mail the subscription's id
 */
public record Sent(MailClass kind, UUID id) {}
