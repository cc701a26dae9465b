/**
 * Feeds that can only be polled. A poll that was read to its end says which postings are open: what
 * is in it is taken in as of the poll, and what came by an earlier poll and is in it no more is
 * closed. A poll that is broken, incomplete or hard to believe closes nothing.
 */
@NullMarked
package jobalerts.ingest.feeds;

import org.jspecify.annotations.NullMarked;
