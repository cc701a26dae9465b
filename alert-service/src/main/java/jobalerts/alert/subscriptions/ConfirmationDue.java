package jobalerts.alert.subscriptions;

import java.util.UUID;
import jobalerts.alert.matching.Criteria;

/**
 * A confirmation mail that is to be sent now.
 *
 * @param tries how often it was claimed, this time included
 */
public record ConfirmationDue(
    UUID subscriptionId,
    UUID subscriberId,
    String email,
    Criteria criteria,
    Cadence cadence,
    int tries) {}
