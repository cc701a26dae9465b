package jobalerts.ingest.feeds;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jobalerts.common.Json;
import org.jsoup.nodes.Entities;
import tools.jackson.databind.JsonNode;

/** The postings API of Lever: {@code GET /v0/postings/SITE?mode=json}. */
final class LeverFeed implements FeedReader {

  private static final long LATEST_MILLIS = Instant.parse("2200-01-01T00:00:00Z").toEpochMilli();

  @Override
  public void read(FeedDocument document, Consumer<JsonNode> postings) throws IOException {
    JsonEntries.ofArray(document.body(), entry -> postings.accept(posting(entry)));
  }

  private static JsonNode posting(JsonNode entry) {
    if (!entry.isObject()) {
      return entry;
    }
    JsonNode categories = entry.path("categories");
    JsonNode salary = entry.path("salaryRange");
    Advert advert =
        new Advert()
            .with("identifier", entry.path("id"))
            .with("title", entry.path("text"))
            .with("url", entry.path("hostedUrl"))
            .with("employmentType", categories.path("commitment"))
            .with("datePosted", day(entry.path("createdAt")))
            .pay(
                salary.path("currency"),
                salary.path("min"),
                salary.path("max"),
                PayUnits.in(salary.path("interval").stringValue("")));
    if (!entry.path("workplaceType").stringValue("").equals("unspecified")) {
      advert.with("jobLocationType", entry.path("workplaceType"));
    }
    describe(advert, entry);
    places(advert, entry, categories);
    return advert.posting();
  }

  private static void describe(Advert advert, JsonNode entry) {
    advert.describe(entry.path("description"));
    entry
        .path("lists")
        .valueStream()
        .forEach(list -> {
          String heading = Entities.escape(list.path("text").stringValue(""));
          String items = list.path("content").stringValue("");
          advert.describe(Advert.text("<h3>" + heading + "</h3><ul>" + items + "</ul>"));
        });
    advert.describe(entry.path("additional")).describe(entry.path("salaryDescription"));
  }

  /** The country is that of the first place; in words it would be looked for in this one. */
  private static void places(Advert advert, JsonNode entry, JsonNode categories) {
    JsonNode first = categories.path("location");
    String country = entry.path("country").stringValue("US");
    boolean here = country.equalsIgnoreCase("US");
    if (!here) {
      JsonNode none = Json.MAPPER.missingNode();
      advert.place(first, none, none, entry.path("country"));
    }
    List<JsonNode> all = categories.path("allLocations").valueStream().toList();
    Stream<JsonNode> named = all.isEmpty() ? Stream.of(first) : all.stream();
    named.filter(place -> here || !place.equals(first)).forEach(advert::place);
  }

  private static JsonNode day(JsonNode millis) {
    long time = millis.isIntegralNumber() ? millis.asLong(-1) : -1;
    return time < 0 || time >= LATEST_MILLIS
        ? Json.MAPPER.missingNode()
        : Advert.text(Instant.ofEpochMilli(time).toString());
  }
}
