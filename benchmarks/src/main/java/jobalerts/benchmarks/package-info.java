/** Benchmarks, each beside its peer, and the postings that they are run with. */
@NullMarked
package jobalerts.benchmarks;

import org.jspecify.annotations.NullMarked;
