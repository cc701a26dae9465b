package jobalerts.common.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import jobalerts.common.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The check itself: each kind of violation is planted once. */
class SchemaChangesTest {

  private static final String RELEASED =
      """
      {
        "type": "object",
        "properties": {
          "name": {"type": "string"},
          "at": {"type": "string", "format": "date-time"},
          "pay": {"$ref": "#/$defs/pay"},
          "tags": {"type": "array", "items": {"enum": ["a", "b"]}}
        },
        "required": ["name"],
        "$defs": {
          "pay": {
            "type": "object",
            "properties": {"period": {"enum": ["hour", "year"]}, "min": {"type": "number"}},
            "required": ["period"]
          }
        }
      }
      """;

  @Test
  void allowsWhatOnlyGrows() {
    assertThat(
            SchemaChanges.breaking(
                read(),
                with(schema -> {
                  object(schema, "/properties").putObject("more").put("type", "string");
                  array(schema, "/$defs/pay/properties/period/enum").add("week");
                  object(schema, "").put("title", "More");
                })))
        .isEmpty();
  }

  @Test
  void findsARemovedProperty() {
    assertFound("/at: property removed", schema -> object(schema, "/properties").remove("at"));
  }

  @Test
  void findsARemovedPropertyBehindAReference() {
    assertFound(
        "/pay/min: property removed",
        schema -> object(schema, "/$defs/pay/properties").remove("min"));
  }

  @Test
  void findsARetypedProperty() {
    assertFound(
        "/name: type changed", schema -> object(schema, "/properties/name").put("type", "integer"));
  }

  @Test
  void findsAChangedFormat() {
    assertFound("/at: format changed", schema -> object(schema, "/properties/at").remove("format"));
  }

  @Test
  void findsWhatIsNewlyRequired() {
    assertFound(": newly required at", schema -> array(schema, "/required").add("at"));
    assertFound(
        "/pay: newly required min", schema -> array(schema, "/$defs/pay/required").add("min"));
  }

  @Test
  void findsARemovedEnumValue() {
    assertFound(
        "/pay/period: enum value year",
        schema -> array(schema, "/$defs/pay/properties/period/enum").remove(1));
    assertFound(
        "/tags[]: enum value a", schema -> array(schema, "/properties/tags/items/enum").remove(0));
  }

  @Test
  void findsAnEnumerationThatWasNone() {
    assertFound(
        "/name: became or ceased to be an enumeration",
        schema -> object(schema, "/properties/name").putArray("enum").add("x"));
  }

  private static void assertFound(String violation, Consumer<JsonNode> change) {
    assertThat(SchemaChanges.breaking(read(), with(change))).containsExactly(violation);
  }

  private static JsonNode read() {
    return Json.MAPPER.readTree(RELEASED);
  }

  private static JsonNode with(Consumer<JsonNode> change) {
    JsonNode schema = read();
    change.accept(schema);
    return schema;
  }

  private static ObjectNode object(JsonNode schema, String pointer) {
    return (ObjectNode) schema.at(pointer);
  }

  private static ArrayNode array(JsonNode schema, String pointer) {
    return (ArrayNode) schema.at(pointer);
  }
}
