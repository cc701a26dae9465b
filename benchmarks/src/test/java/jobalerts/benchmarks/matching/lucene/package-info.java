@NullMarked
package jobalerts.benchmarks.matching.lucene;

import org.jspecify.annotations.NullMarked;
