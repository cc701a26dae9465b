/** Who may send postings, and the secrets that their signatures are made with. */
@NullMarked
package jobalerts.ingest.sources;

import org.jspecify.annotations.NullMarked;
