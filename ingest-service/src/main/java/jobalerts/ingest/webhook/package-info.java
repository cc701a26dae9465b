/** A signed request becomes published postings, once however often it is sent. */
@NullMarked
package jobalerts.ingest.webhook;

import org.jspecify.annotations.NullMarked;
