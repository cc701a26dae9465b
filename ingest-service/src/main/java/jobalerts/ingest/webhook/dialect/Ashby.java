package jobalerts.ingest.webhook.dialect;

import jobalerts.common.Json;
import jobalerts.ingest.webhook.SignatureScheme;
import org.jsoup.nodes.Entities;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Job postings of Ashby. Its documentation shows no payload of these events: the posting is looked
 * for as {@code data.jobPosting}, as other events have it, and as {@code data}, under the names of
 * both of its APIs.
 */
@Component
final class Ashby implements Dialect {

  private static final SignatureScheme SCHEME =
      new BodySignature("Ashby-Signature", "sha256=", null);
  private static final int MOST_PLACES = 50;

  @Override
  public String name() {
    return "ashby";
  }

  @Override
  public SignatureScheme scheme() {
    return SCHEME;
  }

  @Override
  public Outcome hear(Notice notice) {
    return switch (notice.text("/action")) {
      case "jobPostingPublish" -> posting(notice, true);
      case "jobPostingUpdate" -> posting(notice, false);
      case "jobPostingUnpublish", "jobPostingDelete" -> closed(notice);
      case "jobCreate", "jobUpdate", "openingCreate" -> Outcome.Passed.JOB;
      case "ping" -> Outcome.Passed.PING;
      case "" -> Outcome.Malformed.at("/action", "must name the event");
      default -> Outcome.Passed.OTHER;
    };
  }

  private static String at(Notice notice) {
    return notice.hasObject("/data/jobPosting") ? "/data/jobPosting" : "/data";
  }

  /** An update may be of a draft, which says nowhere that it was published. */
  private static Outcome posting(Notice notice, boolean published) {
    String at = at(notice);
    JsonNode posting = notice.body().at(at);
    if (!posting.isObject()) {
      return Outcome.Malformed.at(at, "must be an object");
    }
    boolean dated = posting.hasNonNull("publishedDate") || posting.hasNonNull("publishedAt");
    boolean listed = posting.path("isListed").asBoolean(published || dated);
    return listed ? opened(notice, at, posting) : closed(notice);
  }

  private static Outcome closed(Notice notice) {
    String at = at(notice);
    return Closing.of(notice.body(), at + "/id", at + "/updatedAt");
  }

  private static Outcome opened(Notice notice, String at, JsonNode posting) {
    Draft draft =
        Draft.from(notice.body(), at)
            .take("identifier", "/id")
            .take("title", "/title")
            .take("hiringOrganization", "/organizationName")
            .take("url", "/externalLink", "/jobUrl", "/applyLink", "/applyUrl")
            .take("employmentType", "/employmentType")
            .take("datePosted", "/publishedDate", "/publishedAt")
            .take("validThrough", "/applicationDeadline")
            .take("dateModified", "/updatedAt")
            .put("jobLocation", places(posting), "/locationName");
    describe(draft, posting);
    String workplace = posting.path("workplaceType").stringValue("");
    if (!workplace.isEmpty()) {
      draft.put(
          "jobLocationType",
          workplace.equalsIgnoreCase("OnSite") ? "on-site" : workplace,
          "/workplaceType");
    }
    return draft.opened(notice);
  }

  /** Pay stands beside the text and in words; in the text it is read as any other. */
  private static void describe(Draft draft, JsonNode posting) {
    String pay = posting.path("compensationTierSummary").stringValue("");
    String html = posting.path("descriptionHtml").stringValue("");
    boolean shown = posting.path("shouldDisplayCompensationOnJobBoard").asBoolean(true);
    if (pay.isBlank() || html.isEmpty() || !shown) {
      draft.take("description", "/descriptionHtml", "/descriptionPlain");
    } else {
      String line = "<p>Compensation: " + Entities.escape(pay) + "</p>";
      draft.put("description", line + html, "/descriptionHtml");
    }
  }

  private static ArrayNode places(JsonNode posting) {
    ArrayNode places = Json.MAPPER.createArrayNode();
    addPlace(places, posting);
    posting
        .path("secondaryLocations")
        .valueStream()
        .limit(MOST_PLACES)
        .forEach(location -> addPlace(places, location));
    return places;
  }

  private static void addPlace(ArrayNode places, JsonNode node) {
    JsonNode address = node.path("address").path("postalAddress");
    String words = node.path("locationName").stringValue(node.path("location").stringValue(""));
    if (!address.path("addressLocality").stringValue("").isBlank()) {
      places.addObject().set("address", address);
    } else if (!words.isBlank()) {
      places.add(words);
    }
  }
}
