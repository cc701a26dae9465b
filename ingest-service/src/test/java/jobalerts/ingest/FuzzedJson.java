package jobalerts.ingest;

import java.util.ArrayList;
import java.util.List;
import jobalerts.common.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON out of a fuzzer's text: that of the text itself, or a valid one with changes. */
public final class FuzzedJson {

  private static final int MOST_CHANGES = 20;

  private FuzzedJson() {}

  /** Text that is no JSON changes the valid object: each line tells one part and its new value. */
  public static JsonNode of(String text, ObjectNode valid) {
    try {
      return Json.MAPPER.readTree(text);
    } catch (JacksonException _) {
      text.lines()
          .filter(line -> !line.isEmpty())
          .limit(MOST_CHANGES)
          .forEach(line -> change(valid, line));
      return valid;
    }
  }

  /** The first character names the part, by its place among all there are. */
  private static void change(ObjectNode valid, String line) {
    List<Runnable> changes = new ArrayList<>();
    collect(valid, value(line.substring(1)), changes);
    if (!changes.isEmpty()) {
      changes.get(Math.floorMod(line.charAt(0) - '0', changes.size())).run();
    }
  }

  private static void collect(JsonNode node, JsonNode value, List<Runnable> changes) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(field -> {
            changes.add(() -> object.set(field.getKey(), value));
            collect(field.getValue(), value, changes);
          });
    } else if (node instanceof ArrayNode array) {
      changes.add(() -> array.add(value));
      array.forEach(element -> collect(element, value, changes));
    }
  }

  /** JSON, or the text itself. */
  private static JsonNode value(String written) {
    try {
      JsonNode value = Json.MAPPER.readTree(written);
      return value.isMissingNode() ? Json.MAPPER.nullNode() : value;
    } catch (JacksonException _) {
      return Json.MAPPER.getNodeFactory().stringNode(written);
    }
  }
}
