/** Matches postings against subscriptions and sends the mails. */
@NullMarked
package jobalerts.alert;

import org.jspecify.annotations.NullMarked;
