/** What kinds of mail there are, and which address may be sent which. */
@NullMarked
package jobalerts.alert.mail;

import org.jspecify.annotations.NullMarked;
