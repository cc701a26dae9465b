/** Tests of the workload of delivery. */
@NullMarked
package jobalerts.benchmarks.delivery;

import org.jspecify.annotations.NullMarked;
