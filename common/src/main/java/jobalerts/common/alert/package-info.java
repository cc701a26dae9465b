/** The values of the topics {@code alert-matches} and {@code alert-mails}: ids only, no address. */
@NullMarked
package jobalerts.common.alert;

import org.jspecify.annotations.NullMarked;
