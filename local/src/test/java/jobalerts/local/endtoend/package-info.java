/** The whole pipeline from a signed webhook to a mail, on real parts throughout. */
@NullMarked
package jobalerts.local.endtoend;

import org.jspecify.annotations.NullMarked;
