package jobalerts.ingest.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jobalerts.common.place.Gazetteer;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Job;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a schema.org JobPosting by its fields. Title, organization and an identifier (or a URL)
 * must be there; any other field that can not be understood is left unstated and told.
 */
public final class PostingReader {

  private static final int LONGEST_DESCRIPTION = 200_000;
  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_ID = 200;

  /** A colon in the host stands before its port, so that every browser reads the same address. */
  static final Pattern URL =
      Pattern.compile(
          "(?i)https?://[\\p{L}\\p{M}\\p{N}._-]+(?::\\d{1,5})?"
              + "(?:[/?#][^\\s\\p{Z}\\p{C}\"'<>\\\\]*)?");

  private final RolesReader roles = new RolesReader();
  private final IndustryReader industry = new IndustryReader();
  private final ShiftsReader shifts = new ShiftsReader();
  private final EmploymentReader employment = new EmploymentReader();
  private final EducationReader education = new EducationReader();
  private final ExperienceReader experience = new ExperienceReader();
  private final PayReader pay = new PayReader();
  private final WorkplaceReader workplace = new WorkplaceReader();
  private final Fingerprints fingerprints = new Fingerprints();
  private final PlacesReader places;

  public PostingReader(Gazetteer gazetteer) {
    this.places = new PlacesReader(gazetteer);
  }

  public Reading read(JsonNode posting) {
    if (!posting.isObject()) {
      String reason = "must be a JobPosting, not " + Fields.kind(posting);
      return new Reading.Refused(List.of(new Problem("", reason)));
    }
    Fields fields = new Fields(posting);
    boolean jobPosting = isJobPosting(fields);
    String title = fields.line("title", 300);
    String employer = employer(fields);
    String url = url(fields);
    String externalId = externalId(fields, url);
    if (title == null || employer == null || externalId == null || !jobPosting) {
      return new Reading.Refused(missing(fields, title, employer, externalId));
    }
    return understood(fields, externalId, title, employer, url);
  }

  private Reading understood(
      Fields fields, String externalId, String title, String employer, @Nullable String url) {
    List<Line> lines = Description.lines(fields.text("description", LONGEST_DESCRIPTION));
    String text = text(fields, lines);
    Advert advert = Advert.of(title, employer, text);
    Evidence evidence = new Evidence();
    List<Place> at = evidence.all("places", places.read(fields, advert));
    Job job =
        new Job(
            title,
            employer,
            url,
            text,
            SafeHtml.of(lines),
            evidence.all("roles", roles.read(fields, advert)),
            evidence.one("industry", industry.read(fields, advert)),
            evidence.all("shifts", shifts.read(fields, advert)),
            evidence.all("employment", employment.read(fields, advert)),
            evidence.one("education", education.read(fields, advert)),
            evidence.one("experienceYears", experience.read(fields, advert)),
            evidence.one("pay", pay.read(fields, advert)),
            evidence.one("workplace", workplace.read(fields, advert)),
            at,
            DateReader.start(fields, "datePosted"),
            DateReader.end(fields, "validThrough"),
            fingerprints.of(title, employer, at, text));
    return new Reading.Understood(
        externalId,
        DateReader.modified(fields, "dateModified"),
        job,
        evidence.all(),
        fields.ignored(),
        fields.problems());
  }

  private static boolean isJobPosting(Fields fields) {
    List<JsonNode> types = fields.values("@type");
    boolean jobPosting =
        types.isEmpty() || types.stream().anyMatch(type -> isJobPosting(type.asString("")));
    if (!jobPosting) {
      fields.problem("/@type", "must be JobPosting");
    }
    return jobPosting;
  }

  private static boolean isJobPosting(String type) {
    return type.equals("JobPosting")
        || type.endsWith("schema.org/JobPosting")
        || type.equals("schema:JobPosting");
  }

  private static List<Problem> missing(
      Fields fields,
      @Nullable String title,
      @Nullable String employer,
      @Nullable String externalId) {
    List<Problem> problems = new ArrayList<>(fields.problems());
    Set<String> told = problems.stream().map(Problem::field).collect(Collectors.toSet());
    if (title == null && !told.contains("/title")) {
      problems.add(new Problem("/title", "is missing"));
    }
    if (employer == null && told.stream().noneMatch(at -> at.startsWith("/hiringOrganization"))) {
      problems.add(new Problem("/hiringOrganization/name", "is missing"));
    }
    if (externalId == null && told.stream().noneMatch(at -> at.startsWith("/identifier"))) {
      problems.add(new Problem("/identifier", "is missing, and there is no url in its place"));
    }
    return problems;
  }

  private static @Nullable String employer(Fields fields) {
    JsonNode organization = fields.get("hiringOrganization");
    if (organization == null || organization.isString()) {
      return fields.line("hiringOrganization", 200);
    }
    if (!organization.isObject()) {
      fields.problem(
          "/hiringOrganization", "must be an Organization, not " + Fields.kind(organization));
      return null;
    }
    JsonNode name = Fields.present(organization.get("name"));
    return name == null ? null : fields.line("/hiringOrganization/name", name, 200);
  }

  private static @Nullable String url(Fields fields) {
    String url = fields.line("url", 2_000);
    if (url != null && !URL.matcher(url).matches()) {
      fields.problem("/url", "must be an http or https address");
      return null;
    }
    return url;
  }

  private static @Nullable String externalId(Fields fields, @Nullable String url) {
    JsonNode identifier = fields.get("identifier");
    if (identifier == null || !identifier.isObject()) {
      return externalId(fields, "/identifier", identifier, url);
    }
    JsonNode value = Fields.present(identifier.get("value"));
    return externalId(fields, "/identifier/value", value, url);
  }

  private static @Nullable String externalId(
      Fields fields, String pointer, @Nullable JsonNode identifier, @Nullable String url) {
    if (identifier == null) {
      return url;
    }
    if (!identifier.isString() && !identifier.isIntegralNumber()) {
      fields.problem(pointer, "must be text or a whole number, not " + Fields.kind(identifier));
      return null;
    }
    String id = identifier.asString().strip();
    // Not tidied as other text is: two names that look alike may be two postings.
    if (id.length() > LONGEST_ID || !PlainText.isLine(id)) {
      fields.problem(
          pointer, "must be one line of at most %,d visible characters".formatted(LONGEST_ID));
      return null;
    }
    return id.isEmpty() ? url : id;
  }

  private static String text(Fields fields, List<Line> lines) {
    String text = PlainText.of(lines);
    if (text.length() > LONGEST_TEXT) {
      fields.problem(
          "/description", "only the first %,d characters are kept".formatted(LONGEST_TEXT));
    }
    return PlainText.cut(text, LONGEST_TEXT);
  }
}
