package jobalerts.ingest.feeds;

import java.io.IOException;
import java.util.function.Consumer;
import jobalerts.common.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the array of a JSON document, one entry at a time. */
final class JsonEntries {

  private JsonEntries() {}

  /** Of a document that is an array. */
  static void ofArray(EntryBudget document, Consumer<JsonNode> entries) throws IOException {
    try (JsonParser parser = Json.MAPPER.createParser(document)) {
      require(parser.nextToken() == JsonToken.START_ARRAY, "is no array");
      each(document, parser, entries);
      requireEnd(parser);
    } catch (JacksonException e) {
      throw unreadable(e);
    }
  }

  /**
   * Of a document that is an object with an array of that name.
   *
   * @return what the object has beside it
   */
  static ObjectNode ofObject(EntryBudget document, String name, Consumer<Entry> entries)
      throws IOException {
    ObjectNode beside = Json.MAPPER.createObjectNode();
    boolean found = false;
    try (JsonParser parser = Json.MAPPER.createParser(document)) {
      require(parser.nextToken() == JsonToken.START_OBJECT, "is no object");
      for (String field = parser.nextName(); field != null; field = parser.nextName()) {
        JsonToken value = parser.nextToken();
        if (field.equals(name)) {
          require(value == JsonToken.START_ARRAY, "has no array " + name);
          each(document, parser, entry -> entries.accept(new Entry(entry, beside)));
          found = true;
        } else {
          beside.set(field, parser.<JsonNode>readValueAsTree());
        }
      }
      requireEnd(parser);
    } catch (JacksonException e) {
      throw unreadable(e);
    }
    require(found, "has no array " + name);
    return beside;
  }

  /**
   * An entry of an object's array.
   *
   * @param before what the object has before it
   */
  record Entry(JsonNode node, ObjectNode before) {}

  private static void each(EntryBudget document, JsonParser parser, Consumer<JsonNode> entries) {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      JsonNode entry = parser.readValueAsTree();
      document.entryRead();
      entries.accept(entry);
    }
  }

  private static void requireEnd(JsonParser parser) {
    @Nullable JsonToken after = parser.nextToken();
    require(after == null, "goes on after its end");
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new UnreadableFeed(otherwise);
    }
  }

  /** An error on the way is told as such; a fault of the document without quoting it. */
  private static UnreadableFeed unreadable(JacksonException fault) throws IOException {
    if (fault.getCause() instanceof IOException broken) {
      throw broken;
    }
    var at = fault.getLocation();
    String where = at == null ? "" : ", at line " + at.getLineNr() + ", column " + at.getColumnNr();
    return new UnreadableFeed("is no JSON to its end" + where, fault);
  }
}
