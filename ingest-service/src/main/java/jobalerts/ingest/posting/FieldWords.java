package jobalerts.ingest.posting;

import tools.jackson.databind.JsonNode;

/** The words of a field's value, be it text, a number or a named thing of schema.org. */
final class FieldWords {

  private static final int LONGEST = 500;

  private FieldWords() {}

  /** Bounded; "" for what has none. */
  static String of(JsonNode node) {
    JsonNode named = node;
    if (node.isObject()) {
      named = node.has("codeValue") ? node.path("codeValue") : node.path("name");
    }
    String text = named.isString() || named.isIntegralNumber() ? named.asString() : "";
    return PlainText.cut(text, LONGEST).replace('_', ' ');
  }
}
