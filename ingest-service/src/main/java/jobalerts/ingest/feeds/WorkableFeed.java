package jobalerts.ingest.feeds;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import jobalerts.common.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The public jobs of an account of Workable: {@code GET /api/v1/widget/accounts/NAME?details=true}.
 * A job of several places has a row for each, one after the other; the rows are one posting.
 */
final class WorkableFeed implements FeedReader {

  private static final Set<String> NOT_OPEN = Set.of("draft", "closed", "archived");
  private static final int MOST_ROWS = 200;

  @Override
  public void read(FeedDocument document, Consumer<JsonNode> postings) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    ObjectNode beside =
        JsonEntries.ofObject(
            document.body(),
            "jobs",
            entry -> {
              if (!rows.isEmpty()
                  && (!sameJob(rows.getFirst(), entry.node()) || rows.size() == MOST_ROWS)) {
                hand(rows, entry.before(), postings);
              }
              rows.add(entry.node());
            });
    if (!rows.isEmpty()) {
      hand(rows, beside, postings);
    }
    if (beside.path("paging").hasNonNull("next")) {
      throw new UnreadableFeed("has more pages");
    }
  }

  private static boolean sameJob(JsonNode row, JsonNode next) {
    JsonNode code = row.path("shortcode");
    return Advert.isStated(code) && code.equals(next.path("shortcode"));
  }

  private static void hand(List<JsonNode> rows, ObjectNode account, Consumer<JsonNode> postings) {
    if (!NOT_OPEN.contains(rows.getFirst().path("state").stringValue(""))) {
      postings.accept(posting(rows, account));
    }
    rows.clear();
  }

  private static JsonNode posting(List<JsonNode> rows, ObjectNode account) {
    JsonNode job = rows.getFirst();
    if (!job.isObject()) {
      return job;
    }
    JsonNode salary = job.path("salary");
    Advert advert =
        new Advert()
            .with("identifier", job.path("shortcode"))
            .with("title", job.path("title"))
            .with("url", job.path("url"))
            .with("hiringOrganization", account.path("name"))
            .with("employmentType", job.path("employment_type"))
            .with("educationRequirements", job.path("education"))
            .with("industry", job.path("industry"))
            .with("jobLocationType", workplace(job))
            .dated("datePosted", first(job, "published_on", "created_at"))
            .pay(
                salary.path("salary_currency"),
                salary.path("salary_from"),
                salary.path("salary_to"),
                PayUnits.in(salary.path("salary_period").stringValue("")))
            .describe(job.path("description"))
            .describe(job.path("requirements"));
    rows.forEach(row -> places(advert, row));
    return advert.posting();
  }

  private static void places(Advert advert, JsonNode row) {
    List<JsonNode> places = new ArrayList<>(row.path("locations").valueStream().toList());
    if (places.isEmpty()) {
      places.add(row.path("location").isObject() ? row.path("location") : row);
    }
    places.stream()
        .filter(place -> !place.path("hidden").asBoolean(false))
        .forEach(place ->
            advert.place(
                place.path("city"),
                first(place, "region_code", "region", "state"),
                first(place, "zip_code", "zipcode"),
                first(place, "country_code", "countryCode", "country")));
  }

  private static @Nullable JsonNode remote(JsonNode job) {
    boolean remote =
        job.path("telecommuting").asBoolean(false)
            || job.path("location").path("telecommuting").asBoolean(false);
    return remote ? Advert.text("TELECOMMUTE") : null;
  }

  private static JsonNode workplace(JsonNode job) {
    JsonNode stated = job.path("workplace_type");
    JsonNode remote = remote(job);
    return Advert.isStated(stated) || remote == null ? stated : remote;
  }

  private static JsonNode first(JsonNode node, String... names) {
    for (String name : names) {
      if (Advert.isStated(node.path(name))) {
        return node.path(name);
      }
    }
    return Json.MAPPER.missingNode();
  }
}
