/** The operators' way to sources and secrets, behind the admin token. */
@NullMarked
package jobalerts.ingest.sources.web;

import org.jspecify.annotations.NullMarked;
