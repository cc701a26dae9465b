/** The recruiters' HTTP interface. */
@NullMarked
package jobalerts.ingest.webhook.web;

import org.jspecify.annotations.NullMarked;
