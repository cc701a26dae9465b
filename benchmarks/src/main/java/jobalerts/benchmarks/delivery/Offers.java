package jobalerts.benchmarks.delivery;

import java.util.List;
import java.util.UUID;
import jobalerts.benchmarks.SomePostings;
import jobalerts.common.place.Gazetteer;
import jobalerts.common.posting.Job;
import jobalerts.ingest.posting.PostingReader;
import jobalerts.ingest.posting.Reading;
import jobalerts.ingest.publishing.PostingIds;
import jobalerts.local.demo.Recruiter;
import tools.jackson.databind.node.ObjectNode;

/** Postings of some 300 words, each trial's in a city of its own, which keeps them apart. */
final class Offers {

  private static final int LENGTH = 2_000;
  private static final List<String> CITIES =
      List.of(
          "Mesa|AZ|85201",
          "Eau Claire|WI|54701",
          "Erie|PA|16501",
          "Greenville|SC|29601",
          "Springfield|MO|65806",
          "Dallas|TX|75201",
          "Denver|CO|80202",
          "Seattle|WA|98101",
          "Miami|FL|33101",
          "Boise|ID|83702",
          "Omaha|NE|68102",
          "Albany|NY|12207");

  /**
   * A posting as it is sent.
   *
   * @param id that it will have
   * @param job as it will be understood
   */
  record Offer(UUID id, String json, Job job) {}

  private final PostingReader reader = new PostingReader(Gazetteer.load());
  private final SomePostings some = new SomePostings(42);
  private int city = -1;

  /** Those that follow are in another city. */
  void moveOn() {
    city++;
  }

  Offer next() {
    ObjectNode posting = posting();
    return switch (reader.read(posting)) {
      case Reading.Understood understood ->
          new Offer(
              PostingIds.of(Recruiter.SOURCE, understood.externalId()),
              posting.toString(),
              understood.job());
      case Reading.Refused refused -> throw new IllegalStateException(refused.toString());
    };
  }

  private ObjectNode posting() {
    ObjectNode posting = some.allGiven();
    posting.put("description", some.inWords(LENGTH).path("description").stringValue());
    SomePostings.putInto(CITIES.get(city), posting);
    return posting;
  }
}
