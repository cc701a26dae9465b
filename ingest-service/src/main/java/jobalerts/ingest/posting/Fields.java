package jobalerts.ingest.posting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of one posting and collects what is wrong with them. */
final class Fields {

  private static final int MOST_VALUES = 100;
  private static final int MOST_PROBLEMS = 50;
  private static final int MOST_IGNORED = 100;
  private static final int LONGEST_RAW = 20_000;

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

  /** A line of at most so many characters, or {@code null}; anything else is a problem. */
  @Nullable String line(String name, int longest) {
    JsonNode node = get(name);
    return node == null ? null : line("/" + name, node, longest);
  }

  @Nullable String line(String pointer, JsonNode node, int longest) {
    if (!node.isString()) {
      problem(pointer, "must be text, not " + kind(node));
      return null;
    }
    String value = PlainText.line(PlainText.cut(node.stringValue(), LONGEST_RAW));
    if (value.length() > longest) {
      problem(pointer, "is longer than %,d characters".formatted(longest));
      return null;
    }
    return value.isEmpty() ? null : value;
  }

  /** Text as it was written; what is beyond so many characters is left out and told. */
  String text(String name, int longest) {
    JsonNode node = get(name);
    if (node == null) {
      return "";
    }
    if (!node.isString()) {
      problem("/" + name, "must be text, not " + kind(node));
      return "";
    }
    String value = node.stringValue();
    if (value.length() > longest) {
      problem("/" + name, "only the first %,d characters are read".formatted(longest));
    }
    return PlainText.cut(value, longest);
  }

  /** One value or an array of them, as a list that is not endless. */
  List<JsonNode> values(String name) {
    JsonNode node = get(name);
    if (node == null) {
      return List.of();
    }
    if (!node.isArray()) {
      return List.of(node);
    }
    if (node.size() > MOST_VALUES) {
      problem("/" + name, "only the first %,d values are read".formatted(MOST_VALUES));
    }
    return node.valueStream().limit(MOST_VALUES).filter(value -> present(value) != null).toList();
  }

  void problem(String pointer, String reason) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new Problem(pointer, reason));
    }
  }

  void notUnderstood(String name) {
    problem("/" + name, "is not understood");
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** What the posting has and nothing has asked for. */
  List<String> ignored() {
    return posting.propertyNames().stream()
        .filter(name -> !read.contains(name))
        .limit(MOST_IGNORED)
        .map(name -> PlainText.cut(PlainText.line(PlainText.cut(name, 100)), 100))
        .toList();
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
