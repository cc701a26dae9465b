/** Mails as HTML. The build makes the classes of this package from {@code src/main/jte/html}. */
@NullMarked
package jobalerts.alert.delivery.html;

import org.jspecify.annotations.NullMarked;
