/**
 * Who wants to hear of which openings: signing up by double opt-in, and everything that the
 * subscriber can do afterwards by a link in a mail.
 *
 * <p>Nothing tells a stranger whether an address is known. A link carries a random token of which
 * only the hash is kept.
 */
@NullMarked
package jobalerts.alert.subscriptions;

import org.jspecify.annotations.NullMarked;
