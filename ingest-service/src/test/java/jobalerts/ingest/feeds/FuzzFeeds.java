package jobalerts.ingest.feeds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import jobalerts.common.place.Gazetteer;
import jobalerts.ingest.TimelyWork;
import jobalerts.ingest.posting.PostingReader;
import jobalerts.ingest.posting.SoundReading;
import tools.jackson.databind.JsonNode;

/** Documents of each format of feeds, which the first byte names by its number. */
public final class FuzzFeeds {

  private static final PostingReader READER = new PostingReader(Gazetteer.load());
  private static final List<FeedFormat> FORMATS = List.of(FeedFormat.values());
  private static final URI URL = URI.create("https://jobs.example.com/feed");

  private FuzzFeeds() {}

  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length > 0) {
      FeedFormat format = FORMATS.get(Math.floorMod(input[0] - '0', FORMATS.size()));
      List<JsonNode> postings = new ArrayList<>();
      TimelyWork.run(() -> read(format, input, postings));
      postings.forEach(FuzzFeeds::check);
    }
  }

  private static void read(FeedFormat format, byte[] input, List<JsonNode> postings) {
    postings.clear();
    var body = new EntryBudget(new ByteArrayInputStream(input, 1, input.length - 1));
    try {
      format.reader().read(new FeedDocument(body, null, URL), postings::add);
    } catch (UnreadableFeed | IOException _) {
      // It says why it can not be read.
    }
  }

  private static void check(JsonNode posting) {
    String name = EntryName.of(posting);
    if (name != null && name.isBlank()) {
      throw new AssertionError("It has a name of no letter.");
    }
    TimelyWork.run(() -> SoundReading.check(READER.read(posting)));
  }
}
