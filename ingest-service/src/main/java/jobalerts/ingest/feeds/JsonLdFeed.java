package jobalerts.ingest.feeds;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page with JobPostings of schema.org in its scripts of JSON-LD, wherever in them they stand: in
 * an array, a {@code @graph} or a list of items.
 */
final class JsonLdFeed implements FeedReader {

  /** Texts with line breaks in them are the commonest fault. */
  private static final JsonMapper LENIENT =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();

  @Override
  public void read(FeedDocument document, Consumer<JsonNode> postings) throws IOException {
    Document page = Jsoup.parse(document.body(), document.charset(), "");
    List<JsonNode> found = new ArrayList<>();
    for (Element script : page.select("script[type^=application/ld+json]")) {
      collect(script.data(), found);
    }
    if (found.size() == 1) {
      name(found.getFirst(), document.url());
    }
    found.forEach(postings);
  }

  /** What is broken may have been a posting: an entry without a name. */
  private static void collect(String script, List<JsonNode> found) {
    try {
      collect(LENIENT.readTree(script), found);
    } catch (JacksonException _) {
      found.add(LENIENT.nullNode());
    }
  }

  private static void collect(JsonNode node, List<JsonNode> found) {
    if (isJobPosting(node)) {
      found.add(undated(node));
    } else if (node.isContainer()) {
      node.valueStream().forEach(child -> collect(child, found));
    }
  }

  private static boolean isJobPosting(JsonNode node) {
    JsonNode type = node.path("@type");
    return type.isArray()
        ? type.valueStream().anyMatch(one -> one.stringValue("").endsWith("JobPosting"))
        : type.stringValue("").endsWith("JobPosting");
  }

  /** What a page says counts as of its poll, like any other feed. */
  private static JsonNode undated(JsonNode posting) {
    ((ObjectNode) posting).remove("dateModified");
    return posting;
  }

  /** The one posting of a page without a name of its own goes by the page's. */
  private static void name(JsonNode posting, URI page) {
    boolean named = posting.hasNonNull("identifier") || posting.hasNonNull("url");
    if (!named && page.getRawQuery() == null && posting instanceof ObjectNode only) {
      only.put("url", page.toString());
    }
  }
}
