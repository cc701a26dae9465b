/**
 * From postings to matches.
 *
 * <p>A batch of postings is first kept as openings and then matched, in this order, and a
 * subscription that becomes active is first put into the index and then matched against the
 * openings. So whichever comes first, a posting and a subscription meet at least once; the ledger
 * makes it once.
 */
@NullMarked
package jobalerts.alert.alerting;

import org.jspecify.annotations.NullMarked;
