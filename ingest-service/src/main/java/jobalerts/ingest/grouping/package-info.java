/** Requests that come at the same time share their statements. */
@NullMarked
package jobalerts.ingest.grouping;

import org.jspecify.annotations.NullMarked;
