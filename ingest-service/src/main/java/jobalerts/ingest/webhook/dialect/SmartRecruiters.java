package jobalerts.ingest.webhook.dialect;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jobalerts.common.Json;
import jobalerts.ingest.webhook.SignatureScheme;
import org.jsoup.nodes.Entities;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Jobs of SmartRecruiters. A notice names the job only, so it is fetched: what counts is how it
 * stands then, in whatever order notices come. Hence its version is when the notice was sent.
 */
@Component
final class SmartRecruiters implements Dialect {

  private static final SignatureScheme SCHEME = new SmartRecruitersSignature();
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final List<String> SECTIONS =
      List.of("jobDescription", "qualifications", "additionalInformation", "companyDescription");

  private final FetchJob jobs;

  SmartRecruiters(FetchJob jobs) {
    this.jobs = jobs;
  }

  @Override
  public String name() {
    return "smartrecruiters";
  }

  @Override
  public SignatureScheme scheme() {
    return SCHEME;
  }

  @Override
  public Outcome hear(Notice notice) {
    String event = notice.headers().getFirst("event-name");
    return switch (event == null ? "" : event.strip()) {
      case "job.created",
          "job.updated",
          "job.status.updated",
          "job.ad.created",
          "job.ad.updated",
          "job.ad.postings.updated" ->
          job(notice);
      default -> Outcome.Passed.OTHER;
    };
  }

  private Outcome job(Notice notice) {
    String id = notice.text("/job_id");
    return ID.matcher(id).matches()
        ? jobs.fetch(id, job -> read(notice, id, job))
        : Outcome.Malformed.at("/job_id", "must be 1 to 64 of A-Z, a-z, 0-9 and -");
  }

  static Outcome read(Notice notice, String id, JsonNode job) {
    return switch (job.path("postingStatus").stringValue("")) {
      case "PUBLIC" -> opened(notice, id, job);
      case "" -> Outcome.Malformed.at("/postingStatus", "is missing from the job that was fetched");
      default -> new Outcome.Closed(id, null);
    };
  }

  private static Outcome opened(Notice notice, String id, JsonNode job) {
    Draft draft =
        Draft.from(job, "")
            .put("identifier", id, "/id")
            .take("title", "/title", "/name")
            .take("hiringOrganization", "/company/name")
            .take("employmentType", "/typeOfEmployment/label", "/typeOfEmployment/id")
            .take("industry", "/industry/label")
            .take("datePosted", "/releasedDate", "/createdOn")
            .take("url", "/postingUrl", "/applyUrl")
            .put("jobLocation", place(job.path("location")), "/location")
            .put("description", description(job.at("/jobAd/sections")), "/jobAd/sections");
    if (job.at("/location/remote").asBoolean(false)) {
      draft.put("jobLocationType", "remote", "/location/remote");
    }
    return draft.opened(notice);
  }

  private static ObjectNode place(JsonNode location) {
    ObjectNode place = Json.MAPPER.createObjectNode();
    place
        .putObject("address")
        .set("addressLocality", location.path("city"))
        .set("addressRegion", location.path(location.has("regionCode") ? "regionCode" : "region"))
        .set("postalCode", location.path("postalCode"))
        .set("addressCountry", location.path("country"));
    return place;
  }

  /** HTML, each section under its title. */
  private static String description(JsonNode sections) {
    return SECTIONS.stream()
        .map(sections::path)
        .filter(section -> !section.path("text").stringValue("").isBlank())
        .map(section -> heading(section) + section.path("text").stringValue(""))
        .collect(Collectors.joining("\n"));
  }

  private static String heading(JsonNode section) {
    String title = section.path("title").stringValue("");
    return title.isBlank() ? "" : "<h3>" + Entities.escape(title) + "</h3>";
  }
}
