@NullMarked
package jobalerts.ingest.grouping;

import org.jspecify.annotations.NullMarked;
