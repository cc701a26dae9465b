package jobalerts.common.schema;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Compares a schema with a released one: readers and writers of different ages live side by side,
 * so a schema may only grow.
 */
final class SchemaChanges {

  private final JsonNode oldRoot;
  private final JsonNode newRoot;
  private final List<String> breaking = new ArrayList<>();

  private SchemaChanges(JsonNode oldRoot, JsonNode newRoot) {
    this.oldRoot = oldRoot;
    this.newRoot = newRoot;
  }

  /** What was removed, retyped, newly required, or no longer allowed. */
  static List<String> breaking(JsonNode released, JsonNode current) {
    SchemaChanges changes = new SchemaChanges(released, current);
    changes.compare("", released, current);
    return List.copyOf(changes.breaking);
  }

  private void compare(String path, JsonNode oldReferring, JsonNode newReferring) {
    JsonNode before = resolved(oldRoot, oldReferring);
    JsonNode after = resolved(newRoot, newReferring);
    for (String keyword : List.of("type", "format")) {
      if (!before.path(keyword).equals(after.path(keyword))) {
        breaking.add(path + ": " + keyword + " changed");
      }
    }
    if (before.has("enum") != after.has("enum")) {
      breaking.add(path + ": became or ceased to be an enumeration");
    }
    removed(path, "enum value", before.path("enum"), after.path("enum"));
    removed(path, "newly required", after.path("required"), before.path("required"));
    before
        .path("properties")
        .propertyStream()
        .forEach(property -> {
          String at = path + "/" + property.getKey();
          JsonNode now = after.path("properties").path(property.getKey());
          if (now.isMissingNode()) {
            breaking.add(at + ": property removed");
          } else {
            compare(at, property.getValue(), now);
          }
        });
    if (before.has("items")) {
      compare(path + "[]", before.get("items"), after.path("items"));
    }
  }

  private void removed(String path, String what, JsonNode from, JsonNode in) {
    for (JsonNode value : from) {
      if (!in.valueStream().toList().contains(value)) {
        breaking.add(path + ": " + what + " " + value.asString());
      }
    }
  }

  private static JsonNode resolved(JsonNode root, JsonNode schema) {
    JsonNode reference = schema.path("$ref");
    return reference.isString() ? root.at(reference.stringValue().substring(1)) : schema;
  }
}
