package jobalerts.ingest.feeds;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The name of an entry's posting, also of one that is refused for other reasons. */
final class EntryName {

  private EntryName() {}

  static @Nullable String of(JsonNode posting) {
    JsonNode identifier = posting.path("identifier");
    String name = text(identifier.isObject() ? identifier.path("value") : identifier);
    String named = name == null ? text(posting.path("url")) : name;
    return posting.isObject() ? named : null;
  }

  private static @Nullable String text(JsonNode node) {
    String text = node.isString() || node.isIntegralNumber() ? node.asString().strip() : "";
    return text.isEmpty() ? null : text;
  }
}
