package jobalerts.alert.mail;

import java.util.Set;

/**
 * What the status of RFC 3463 that a mail failed with means for the address. Policy (X.7) blames
 * the sender, never the address: one verdict on spam would otherwise suppress all of a provider's
 * users.
 */
public enum Verdict {

  /** There is no such mailbox, and there will be none. */
  UNDELIVERABLE,

  /** The sender is refused for what it is or does. */
  POLICY,

  /** Nothing follows: temporary, a full mailbox, a fault of this one mail, or not known. */
  NOTHING;

  // Bad mailbox, bad system, bad syntax, moved without a new address, domain without mail
  // (RFC 7505), and what Postfix says where no detail is known of a bad address.
  private static final Set<String> UNDELIVERABLE_STATUSES =
      Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.5.0");

  /** The verdict by the status alone. */
  public static Verdict of(String status) {
    if (UNDELIVERABLE_STATUSES.contains(status)) {
      return UNDELIVERABLE;
    }
    return status.startsWith("5.7.") ? POLICY : NOTHING;
  }
}
