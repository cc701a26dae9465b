/**
 * From matches to mails, none lost and none twice.
 *
 * <p>A match waits in the ledger, unique by subscription and posting, and gives its subscription a
 * due time ({@link jobalerts.alert.delivery.RecordMatches}, {@link
 * jobalerts.alert.delivery.DueTimes}); every cadence is that and nothing else. Subscribers who are
 * due are claimed by one instance, the longest due first: a mail is written down for each, with the
 * matches that it will tell ({@link jobalerts.alert.delivery.DueMails}). Claimed mails pass through
 * a line with few places: begun some at a time, composed and sent each for itself, recorded all
 * together that have ended ({@link jobalerts.alert.delivery.SendingLine}).
 *
 * <p>SMTP is outside of any transaction. A mail that was begun and whose end nobody recorded is
 * ambiguous: it is counted, and sent again under the same Message-ID or held, by setting. Whatever
 * ends unsent keeps its reason and can be tried again ({@link
 * jobalerts.alert.delivery.UnsentMails}). docs/delivery.md tells the guarantee and what each
 * failure leads to.
 */
@NullMarked
package jobalerts.alert.delivery;

import org.jspecify.annotations.NullMarked;
