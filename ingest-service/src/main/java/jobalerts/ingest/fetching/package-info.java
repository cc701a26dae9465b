/**
 * Reads what stands at other hosts, and only at those that the operator names: the address that is
 * connected to is the one that was checked, and time, size and redirects are limited.
 */
@NullMarked
package jobalerts.ingest.fetching;

import org.jspecify.annotations.NullMarked;
