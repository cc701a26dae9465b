package jobalerts.alert.delivery;

import java.util.UUID;

/**
 * The right to send a mail. Each claim of a mail has a number of its own, so that whoever was too
 * slow can not act on a mail that another instance has claimed since.
 */
record Claim(UUID mailId, int tries) {}
