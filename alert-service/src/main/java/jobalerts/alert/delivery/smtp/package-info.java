/**
 * Kept SMTP sessions, over which many mails go one after the other. Angus Mail opens them, as
 * {@code spring.mail} says: greeting, TLS, login and time limits are its own. The dialogue of a
 * mail is held here, since its commands can go out together (RFC 2920), and since it must be known
 * at which word a connection broke: before the point that ends a mail nobody has it, after the
 * answer to it somebody has, and between the two nobody knows.
 */
@NullMarked
package jobalerts.alert.delivery.smtp;

import org.jspecify.annotations.NullMarked;
