/** The operators' way to the feeds of sources, behind the admin token. */
@NullMarked
package jobalerts.ingest.feeds.web;

import org.jspecify.annotations.NullMarked;
