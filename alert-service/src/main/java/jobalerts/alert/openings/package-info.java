/** The openings as the topic tells them: a view that can be browsed. */
@NullMarked
package jobalerts.alert.openings;

import org.jspecify.annotations.NullMarked;
