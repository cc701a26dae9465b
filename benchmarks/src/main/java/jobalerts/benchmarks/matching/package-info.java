/**
 * Matching at a size: a seeded {@link jobalerts.benchmarks.matching.Workload}, the index of the
 * service, and its peers over the same alerts and postings, each in a JVM of its own.
 */
@NullMarked
package jobalerts.benchmarks.matching;

import org.jspecify.annotations.NullMarked;
