package jobalerts.ingest.feeds;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was fetched.
 *
 * @param charset as the server says, for formats that do not say it themselves
 * @param url where it was fetched
 */
record FeedDocument(EntryBudget body, @Nullable String charset, URI url) {

  /** The URL may hold a key. */
  @Override
  public String toString() {
    return "FeedDocument[" + url.getHost() + "]";
  }
}
