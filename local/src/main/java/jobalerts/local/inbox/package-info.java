/** Where the mails of a local run arrive by SMTP, and the page that shows them. */
@NullMarked
package jobalerts.local.inbox;

import org.jspecify.annotations.NullMarked;
