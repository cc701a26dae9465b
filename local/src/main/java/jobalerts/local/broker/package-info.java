/** A real Kafka broker in this JVM, whose records survive a restart. */
@NullMarked
package jobalerts.local.broker;

import org.jspecify.annotations.NullMarked;
