/** The whole pipeline by one command, on a folder of this machine. */
@NullMarked
package jobalerts.local;

import org.jspecify.annotations.NullMarked;
