package jobalerts.ingest.posting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of one posting and collects what is wrong with them. */
final class Fields {

  private final JsonNode posting;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> read = new HashSet<>(Set.of("@context", "@type", "@id"));

  Fields(JsonNode posting) {
    this.posting = posting;
  }

  /** The field, or {@code null} when it is missing or JSON's null. */
  @Nullable JsonNode get(String name) {
    read.add(name);
    return present(posting.get(name));
  }

  /** A text of at most so many characters, or {@code null}; anything else is a problem. */
  @Nullable String text(String name, int longest) {
    JsonNode node = get(name);
    return node == null ? null : text("/" + name, node, longest);
  }

  @Nullable String text(String pointer, JsonNode node, int longest) {
    if (!node.isString()) {
      problem(pointer, "must be text, not " + kind(node));
      return null;
    }
    String value = node.stringValue().replace("\u0000", "").strip();
    if (value.length() > longest) {
      problem(pointer, "is longer than %,d characters".formatted(longest));
      return null;
    }
    return value.isEmpty() ? null : value;
  }

  /** One value or an array of them, as a list. */
  List<JsonNode> values(String name) {
    JsonNode node = get(name);
    if (node == null) {
      return List.of();
    }
    return node.isArray() ? List.copyOf(node.values()) : List.of(node);
  }

  void problem(String pointer, String reason) {
    problems.add(new Problem(pointer, reason));
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** What the posting has and nothing has asked for. */
  List<String> ignored() {
    return posting.propertyNames().stream().filter(name -> !read.contains(name)).toList();
  }

  static @Nullable JsonNode present(@Nullable JsonNode node) {
    return node == null || node.isNull() || node.isMissingNode() ? null : node;
  }

  static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT, POJO -> "an object";
      case ARRAY -> "an array";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case STRING, BINARY -> "text";
      case NULL, MISSING -> "nothing";
    };
  }
}
