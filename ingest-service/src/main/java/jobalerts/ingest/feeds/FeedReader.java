package jobalerts.ingest.feeds;

import java.io.IOException;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Reads the postings of one format of feeds. */
interface FeedReader {

  /**
   * Hands the postings on, one at a time, as JobPostings of schema.org. An entry that is none is
   * handed on as it is, to be refused like any other.
   *
   * @throws UnreadableFeed when the document is not of this format, or ends before its end
   */
  void read(FeedDocument document, Consumer<JsonNode> postings) throws IOException;
}
