package jobalerts.common.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import jobalerts.common.Json;
import jobalerts.common.posting.Posting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A record that its schema forbids fails when it is read, not somewhere later. */
class PoisonTest {

  @ParameterizedTest
  @MethodSource("required")
  void refusesWhatLacksARequiredProperty(String event, Object value, String property) {
    ObjectNode lacking = Json.MAPPER.valueToTree(value);
    lacking.remove(property);

    assertUnreadable(lacking.toString(), value.getClass());
    lacking.putNull(property);
    assertUnreadable(lacking.toString(), value.getClass());
    assertThat(Schemas.objections(Schemas.current(event), (JsonNode) lacking)).isNotEmpty();
  }

  static Stream<Arguments> required() {
    return Events.all().stream()
        .flatMap(event ->
            Schemas.current(event.name())
                .path("required")
                .valueStream()
                .map(JsonNode::stringValue)
                // An absent list is read as an empty one.
                .filter(property -> !property.equals("postingIds"))
                .map(property -> Arguments.of(event.name(), event.value(), property)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/contentHash | \"\"",
        "/source | \" \"",
        "/externalId | null",
        "/version | -1",
        "/version | \"soon\"",
        "/status | \"ajar\"",
        "/status | 0",
        "/id | \"no-uuid\"",
        "/job | []",
        "/job/title | null",
        "/job/title | \"\"",
        "/job/title | \"two\\nlines\"",
        "/job/title | \"nul\\u0000\"",
        "/job/employer | null",
        "/job/text | null",
        "/job/url | \"javascript:alert(1)\"",
        "/job/roles | [\"astronaut\"]",
        "/job/roles | [null]",
        "/job/experienceYears | -1",
        "/job/datePosted | \"yesterday\"",
        "/job/pay/period | null",
        "/job/pay/min | 0",
        "/job/pay/min | 99",
        "/job/pay/max | 1e999999999",
        "/job/pay/max | 1e99999999999999",
        "/job/pay/min | 1e-999999999",
        "/job/places/0/lat | null",
        "/job/places/0/lat | 91",
        "/job/places/0/lon | 1e999",
        "/job/places/0/zip | \"5470\"",
        "/job/places/0/city | \"\"",
        "/job/places/0/state | \"XX\""
      })
  void refusesAPostingThatSaysWhatItMustNot(String pointer, String value) {
    String marked = withMark(pointer);

    assertUnreadable(marked.replace("\"MARK\"", value), Posting.class);
  }

  @Test
  void readsBackWhatWasWritten() {
    assertThat(Events.all())
        .allSatisfy(event -> {
          byte[] written = Json.MAPPER.writeValueAsBytes(event.value());
          Object read = Json.MAPPER.readValue(written, event.value().getClass());
          assertThat(read).isEqualTo(event.value());
        });
  }

  @Test
  void passesOverWhatANewerWriterAdds() {
    ObjectNode posting = Json.MAPPER.valueToTree(Events.fullPosting());
    posting.putObject("added").put("later", true);
    ((ObjectNode) posting.at("/job/pay")).put("bonus", 5);

    assertThat(Json.MAPPER.readValue(posting.toString(), Posting.class))
        .isEqualTo(Events.fullPosting());
  }

  @Test
  void readsAnAbsentListAsAnEmptyOne() {
    ObjectNode posting = Json.MAPPER.valueToTree(Events.minimalPosting());
    ObjectNode job = (ObjectNode) posting.at("/job");
    job.remove("roles");
    job.putNull("places");

    assertThat(Json.MAPPER.readValue(posting.toString(), Posting.class))
        .isEqualTo(Events.minimalPosting());
  }

  private static String withMark(String pointer) {
    ObjectNode posting = Json.MAPPER.valueToTree(Events.fullPosting());
    int name = pointer.lastIndexOf('/');
    ((ObjectNode) posting.at(pointer.substring(0, name))).put(pointer.substring(name + 1), "MARK");
    return posting.toString();
  }

  private static void assertUnreadable(String json, Class<?> event) {
    assertThatThrownBy(() -> Json.MAPPER.readValue(json, event))
        .as(json)
        .isInstanceOf(JacksonException.class);
  }
}
