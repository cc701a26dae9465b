/** What every answer over HTTP has in common: problem details (RFC 9457). */
@NullMarked
package jobalerts.ingest.web;

import org.jspecify.annotations.NullMarked;
