/** A real PostgreSQL from Maven artifacts, whose rows survive a restart. */
@NullMarked
package jobalerts.local.database;

import org.jspecify.annotations.NullMarked;
