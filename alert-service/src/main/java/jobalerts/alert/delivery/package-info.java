/**
 * From matches to mails, none lost and none twice.
 *
 * <p>A match waits in the ledger, unique by subscription and posting, and gives its subscription a
 * due time. What is due is claimed by one instance: a mail is written down, with the matches that
 * it will tell. Then it is composed, sent and recorded as sent. SMTP is outside of any transaction:
 * a crash between the server's acceptance and the record leaves a claimed mail, which is sent again
 * under the same Message-ID or held, by setting, and counted either way.
 */
@NullMarked
package jobalerts.alert.delivery;

import org.jspecify.annotations.NullMarked;
