/**
 * Delivery as a whole: from due matches, or from a webhook, to an SMTP server that throws all away
 * as fast as it comes ({@code smtp-sink}), beside what fills the same server without any work of
 * its own ({@code smtp-source}). Every part runs in a process of its own, so that each one's share
 * of the processor can be told.
 */
@NullMarked
package jobalerts.benchmarks.delivery;

import org.jspecify.annotations.NullMarked;
