/** Takes postings in by webhook, understands them and publishes them. */
@NullMarked
package jobalerts.ingest;

import org.jspecify.annotations.NullMarked;
