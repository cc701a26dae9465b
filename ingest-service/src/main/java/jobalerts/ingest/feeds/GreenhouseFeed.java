package jobalerts.ingest.feeds;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import jobalerts.common.Json;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A job board of Greenhouse: {@code GET /v1/boards/TOKEN/jobs?content=true&pay_transparency=true}.
 * It has all posts in one answer, and says how many. Its ranges of pay are in cents and say only in
 * words what they are reckoned by.
 */
final class GreenhouseFeed implements FeedReader {

  @Override
  public void read(FeedDocument document, Consumer<JsonNode> postings) throws IOException {
    AtomicLong read = new AtomicLong();
    ObjectNode beside =
        JsonEntries.ofObject(
            document.body(),
            "jobs",
            entry -> {
              read.incrementAndGet();
              if (!isProspect(entry.node())) {
                postings.accept(posting(entry.node()));
              }
            });
    long total = beside.path("meta").path("total").asLong(read.get());
    if (total != read.get()) {
      throw new UnreadableFeed("has %,d of its %,d jobs".formatted(read.get(), total));
    }
  }

  /** A post without a job collects names for later, and advertises nothing. */
  private static boolean isProspect(JsonNode post) {
    return post.has("internal_job_id") && post.path("internal_job_id").isNull();
  }

  private static JsonNode posting(JsonNode post) {
    if (!post.isObject()) {
      return post;
    }
    Advert advert =
        new Advert()
            .with("identifier", post.path("id"))
            .with("title", post.path("title"))
            .with("url", post.path("absolute_url"))
            .with("hiringOrganization", post.path("company_name"))
            .with("employmentType", metadata(post, "Employment Type"))
            .dated("datePosted", post.path("first_published"))
            .dated("validThrough", post.path("application_deadline"))
            .place(post.path("location").path("name"))
            .describe(unescaped(post.path("content")));
    pay(advert, post.path("pay_input_ranges").valueStream().toList());
    return advert.posting();
  }

  private static JsonNode metadata(JsonNode post, String name) {
    return post.path("metadata")
        .valueStream()
        .filter(field -> name.equalsIgnoreCase(field.path("name").stringValue("")))
        .map(field -> field.path("value"))
        .findFirst()
        .orElseGet(Json.MAPPER::missingNode);
  }

  /** The content is HTML that was escaped once more, as a whole. */
  private static JsonNode unescaped(JsonNode content) {
    return content.isString()
        ? Advert.text(Parser.unescapeEntities(content.stringValue(), false))
        : content;
  }

  private static void pay(Advert advert, List<JsonNode> ranges) {
    if (ranges.size() == 1) {
      JsonNode range = ranges.getFirst();
      advert.pay(
          range.path("currency_type"),
          dollars(range.path("min_cents")),
          dollars(range.path("max_cents")),
          unit(range));
    }
    ranges.forEach(range -> advert.describe(inWords(range)));
  }

  private static @Nullable String unit(JsonNode range) {
    String title = PayUnits.in(range.path("title").stringValue(""));
    return title == null ? PayUnits.in(range.path("blurb").stringValue("")) : title;
  }

  private static JsonNode inWords(JsonNode range) {
    return Advert.text(
        "<p>%s: $%s - $%s</p>"
            .formatted(
                Entities.escape(range.path("title").stringValue("Pay")),
                dollars(range.path("min_cents")).asString(""),
                dollars(range.path("max_cents")).asString("")));
  }

  private static JsonNode dollars(JsonNode cents) {
    return cents.isIntegralNumber() && cents.canConvertToLong()
        ? Advert.text(BigDecimal.valueOf(cents.longValue(), 2).toPlainString())
        : Json.MAPPER.missingNode();
  }
}
