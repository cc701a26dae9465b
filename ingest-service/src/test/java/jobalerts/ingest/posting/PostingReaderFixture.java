package jobalerts.ingest.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jobalerts.common.Json;
import jobalerts.common.place.Gazetteer;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.Term;
import jobalerts.ingest.Ads;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a valid posting with one deviation. */
abstract class PostingReaderFixture {

  static final PostingReader READER = new PostingReader(Gazetteer.load());

  /** What is understood of the posting when the field has that value, which is JSON. */
  static Reading.Understood with(String field, String json) {
    Reading reading = READER.read(Ads.with(field, json));
    assertThat(reading).isInstanceOf(Reading.Understood.class);
    return (Reading.Understood) reading;
  }

  static Job job(String field, String json) {
    return with(field, json).job();
  }

  static List<String> problemsOf(String field, String json) {
    return fields(READER.read(Ads.with(field, json)));
  }

  static List<String> fields(Reading reading) {
    return reading.problems().stream().map(Problem::field).toList();
  }

  static JsonNode json(String json) {
    return Json.MAPPER.readTree(json);
  }

  static String quoted(String text) {
    return Json.MAPPER.writeValueAsString(text);
  }

  static @Nullable String id(@Nullable Term term) {
    return term == null ? null : term.id();
  }
}
