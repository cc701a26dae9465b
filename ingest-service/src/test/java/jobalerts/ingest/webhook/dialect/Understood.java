package jobalerts.ingest.webhook.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jobalerts.common.place.Gazetteer;
import jobalerts.ingest.posting.PostingReader;
import jobalerts.ingest.posting.Problem;
import jobalerts.ingest.posting.Reading;

/** What the reader of postings makes of what a dialect has told. */
final class Understood {

  private static final PostingReader READER = new PostingReader(Gazetteer.load());

  private Understood() {}

  static Reading.Understood of(Outcome outcome) {
    Reading reading = read(outcome);
    assertThat(reading).isInstanceOf(Reading.Understood.class);
    return (Reading.Understood) reading;
  }

  /** Where the sender's payload is at fault. */
  static List<String> faults(Outcome outcome) {
    if (outcome instanceof Outcome.Malformed(var problems)) {
      return problems.stream().map(Problem::field).toList();
    }
    Places places = ((Outcome.Opened) outcome).places();
    return read(outcome).problems().stream().map(places::asSent).map(Problem::field).toList();
  }

  static Reading read(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Opened.class);
    return READER.read(((Outcome.Opened) outcome).posting());
  }
}
