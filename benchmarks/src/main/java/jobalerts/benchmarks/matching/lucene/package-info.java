/** The library made for the same task: Lucene Monitor, which runs stored queries on documents. */
@NullMarked
package jobalerts.benchmarks.matching.lucene;

import org.jspecify.annotations.NullMarked;
