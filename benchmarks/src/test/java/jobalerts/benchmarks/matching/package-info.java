/** The workload is what it says it is, and the peers answer as brute force does. */
@NullMarked
package jobalerts.benchmarks.matching;

import org.jspecify.annotations.NullMarked;
