/** The database that is there anyway: alerts as rows, a posting as one statement. */
@NullMarked
package jobalerts.benchmarks.matching.postgres;

import org.jspecify.annotations.NullMarked;
