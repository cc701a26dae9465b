/**
 * Understanding a schema.org JobPosting: what it states in its fields becomes the vocabulary's
 * terms. Plain Java; the words that are looked for stand in resource files.
 */
@NullMarked
package jobalerts.ingest.posting;

import org.jspecify.annotations.NullMarked;
