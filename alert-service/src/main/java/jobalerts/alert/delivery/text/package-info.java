/** Mails as text. The build makes the classes of this package from {@code src/main/jte/text}. */
@NullMarked
package jobalerts.alert.delivery.text;

import org.jspecify.annotations.NullMarked;
