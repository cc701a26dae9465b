/** Holds the records to the JSON Schemas of the events, and the schemas to their past. */
@NullMarked
package jobalerts.common.schema;

import org.jspecify.annotations.NullMarked;
