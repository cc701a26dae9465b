package jobalerts.ingest.feeds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jobalerts.common.place.Gazetteer;
import jobalerts.common.posting.Job;
import jobalerts.common.posting.Pay;
import jobalerts.ingest.posting.PostingReader;
import jobalerts.ingest.posting.Reading;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Reads a document of one format, and understands what it yields as a webhook would. */
@Timeout(60)
abstract class FeedFixture {

  private static final PostingReader READER = new PostingReader(Gazetteer.load());

  private final FeedFormat format;

  FeedFixture(FeedFormat format) {
    this.format = format;
  }

  protected List<JsonNode> read(String document) {
    return read(document, "https://jobs.example.com/feed");
  }

  protected List<JsonNode> read(String document, String url) {
    var body = new EntryBudget(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    List<JsonNode> postings = new ArrayList<>();
    try {
      format.reader().read(new FeedDocument(body, null, URI.create(url)), postings::add);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return postings;
  }

  protected JsonNode only(String document) {
    List<JsonNode> postings = read(document);
    if (postings.size() != 1) {
      throw new IllegalStateException(postings.toString());
    }
    return postings.getFirst();
  }

  protected static Reading.Understood understood(JsonNode posting) {
    return (Reading.Understood) READER.read(posting);
  }

  protected static Job job(JsonNode posting) {
    return understood(posting).job();
  }

  protected static Pay pay(Job job) {
    return Objects.requireNonNull(job.pay());
  }

  protected static Reading reading(JsonNode posting) {
    return READER.read(posting);
  }
}
