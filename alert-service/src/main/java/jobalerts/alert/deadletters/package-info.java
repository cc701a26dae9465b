/** Records that could not be processed: kept with their cause, and played again on demand. */
@NullMarked
package jobalerts.alert.deadletters;

import org.jspecify.annotations.NullMarked;
