/** What the stores need to talk to PostgreSQL about many rows at once. */
@NullMarked
package jobalerts.alert.sql;

import org.jspecify.annotations.NullMarked;
