package jobalerts.ingest.webhook.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jobalerts.common.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever shape a payload has, a dialect makes something of it. */
class ShapesTest {

  private static final List<String> SHAPES =
      List.of(
          "null",
          "true",
          "0",
          "-1.5e300",
          "\"\"",
          "\"x\"",
          "\"\\u0000\\ud800\"",
          "[]",
          "{}",
          "[[{}]]",
          "{\"name\": []}",
          "\"" + "y".repeat(5_000) + "\"");

  static Stream<Arguments> payloads() {
    return Stream.of(
        Arguments.of(new Greenhouse(), Payloads.greenhouse()),
        Arguments.of(
            new Greenhouse(), Payloads.with(Payloads.greenhouse(), "/payload/live", "false")),
        Arguments.of(new Ashby(), Payloads.ashby()),
        Arguments.of(
            new Ashby(), Payloads.with(Payloads.ashby(), "/action", "\"jobPostingUnpublish\"")),
        Arguments.of(new Standard(), Payloads.standard()),
        Arguments.of(
            new Standard(), Payloads.with(Payloads.standard(), "/type", "\"posting.closed\"")));
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void hearsEveryShapeOfEveryPart(Dialect dialect, ObjectNode payload) {
    List<String> pointers = new ArrayList<>();
    collect(payload, "", pointers);
    assertThat(pointers).hasSizeGreaterThan(8);
    for (String pointer : pointers) {
      for (String shape : SHAPES) {
        Outcome outcome =
            dialect.hear(Payloads.notice(Payloads.with(payload.deepCopy(), pointer, shape)));
        assertHeard(pointer + " = " + shape, outcome);
      }
      assertHeard(
          pointer, dialect.hear(Payloads.notice(Payloads.without(payload.deepCopy(), pointer))));
    }
  }

  /** What was opened can be read, or is refused in the sender's terms. */
  private static void assertHeard(String change, Outcome outcome) {
    if (outcome instanceof Outcome.Opened || outcome instanceof Outcome.Malformed) {
      assertThat(Understood.faults(outcome))
          .as(change)
          .allMatch(field -> field.isEmpty() || field.startsWith("/"));
    }
    if (outcome instanceof Outcome.Closed(String externalId, _)) {
      assertThat(externalId).as(change).isNotBlank().hasSizeLessThanOrEqualTo(2_000);
    }
  }

  private static void collect(JsonNode node, String at, List<String> pointers) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(field -> {
            pointers.add(at + "/" + field.getKey());
            collect(Json.MAPPER.valueToTree(field.getValue()), at + "/" + field.getKey(), pointers);
          });
    }
  }
}
