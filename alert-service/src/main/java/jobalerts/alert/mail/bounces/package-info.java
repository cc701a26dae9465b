/**
 * What mail servers and readers tell of a mail after it was accepted: bounces and complaints. A
 * report is read from a mailbox or from a provider's webhook, tied to the mail that it is about,
 * and acts once. What is not tied to a mail of ours changes nothing, since anyone can write one.
 */
@NullMarked
package jobalerts.alert.mail.bounces;

import org.jspecify.annotations.NullMarked;
