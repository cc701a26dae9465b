/**
 * What recruiters' systems send in forms of their own: one class per system tells how it signs and
 * turns its payload into a schema.org JobPosting, which is then taken in as any other.
 */
@NullMarked
package jobalerts.ingest.webhook.dialect;

import org.jspecify.annotations.NullMarked;
