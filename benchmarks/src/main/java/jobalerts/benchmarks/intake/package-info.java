/**
 * Intake as a whole: clients in this JVM, the service in a second one, broker and database in a
 * third, so that each one's share of the processor can be told.
 */
@NullMarked
package jobalerts.benchmarks.intake;

import org.jspecify.annotations.NullMarked;
