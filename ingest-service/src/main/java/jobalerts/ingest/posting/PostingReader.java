package jobalerts.ingest.posting;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobalerts.common.place.Gazetteer;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.common.vocabulary.Industry;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.Workplace;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a schema.org JobPosting by its fields. Title, organization and an identifier (or a URL)
 * must be there; any other field that can not be understood is left unstated and told.
 */
public final class PostingReader {

  private static final int LONGEST_TEXT = 20_000;
  private static final Pattern YEARS = Pattern.compile("(\\d{1,2})\\s*\\+?\\s*(?:years?|yrs?)\\b");

  private final Lexicon<Role> roles = new Lexicon<>(Role.class, "roles.tsv");
  private final Lexicon<Shift> shifts = new Lexicon<>(Shift.class, "shifts.tsv");
  private final Lexicon<EmploymentType> employment =
      new Lexicon<>(EmploymentType.class, "employment.tsv");
  private final Lexicon<Education> education = new Lexicon<>(Education.class, "education.tsv");
  private final Lexicon<Industry> industries = new Lexicon<>(Industry.class, "industries.tsv");
  private final PayReader pay = new PayReader();
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
    checkType(fields);
    String title = fields.text("title", 300);
    String employer = employer(fields);
    String url = url(fields);
    String externalId = externalId(fields, url);
    String text = fields.text("description", 200_000);
    if (title == null || employer == null || externalId == null || refused(fields)) {
      return new Reading.Refused(missing(fields, title, employer, externalId));
    }
    return understood(fields, externalId, title, employer, url, text == null ? "" : text);
  }

  private Reading understood(
      Fields fields,
      String externalId,
      String title,
      String employer,
      @Nullable String url,
      String description) {
    String text = PlainText.of(description);
    Job job =
        new Job(
            title,
            employer,
            url,
            text.substring(0, Math.min(text.length(), LONGEST_TEXT)),
            roles(fields, title),
            industry(fields),
            shifts(fields, title),
            employment(fields),
            education(fields),
            experienceYears(fields),
            pay.read(fields),
            workplace(fields),
            places.read(fields),
            DateReader.start(fields, "datePosted"),
            DateReader.end(fields, "validThrough"));
    var modified = DateReader.start(fields, "dateModified");
    return new Reading.Understood(externalId, modified, job, fields.ignored(), fields.problems());
  }

  private static void checkType(Fields fields) {
    JsonNode type = fields.get("@type");
    if (type != null && !type.toString().contains("JobPosting")) {
      fields.problem("/@type", "must be JobPosting");
    }
  }

  private static boolean refused(Fields fields) {
    return !fields.problems().isEmpty();
  }

  private static List<Problem> missing(
      Fields fields,
      @Nullable String title,
      @Nullable String employer,
      @Nullable String externalId) {
    List<Problem> problems = new ArrayList<>(fields.problems());
    Set<String> told = Set.copyOf(problems.stream().map(Problem::field).toList());
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
      return fields.text("hiringOrganization", 200);
    }
    JsonNode name = organization.isObject() ? Fields.present(organization.get("name")) : null;
    return name == null ? null : fields.text("/hiringOrganization/name", name, 200);
  }

  private static @Nullable String url(Fields fields) {
    String url = fields.text("url", 2_000);
    if (url != null && !url.matches("(?i)https?://[^\\s\"'<>]+")) {
      fields.problem("/url", "must be an http or https address");
      return null;
    }
    return url;
  }

  private static @Nullable String externalId(Fields fields, @Nullable String url) {
    JsonNode identifier = fields.get("identifier");
    if (identifier != null && identifier.isObject()) {
      identifier = Fields.present(identifier.get("value"));
    }
    if (identifier == null) {
      return url;
    }
    return identifier.isNumber()
        ? identifier.asString()
        : fields.text("/identifier", identifier, 200);
  }

  /** By title; a code of the SOC decides only where the title names nothing. */
  private List<Role> roles(Fields fields, String title) {
    List<JsonNode> categories = fields.values("occupationalCategory");
    return roles
        .best(title)
        .or(() ->
            categories.stream()
                .map(PostingReader::words)
                .flatMap(words -> roles.coded(words).or(() -> roles.best(words)).stream())
                .findFirst())
        .map(List::of)
        .orElse(List.of());
  }

  private @Nullable Industry industry(Fields fields) {
    return fields.values("industry").stream()
        .map(PostingReader::words)
        .flatMap(words ->
            industries
                .coded(words.replaceFirst("(?i)^naics\\s*", ""))
                .or(() -> industries.best(words))
                .stream())
        .findFirst()
        .orElse(null);
  }

  private List<Shift> shifts(Fields fields, String title) {
    Set<Shift> found = EnumSet.noneOf(Shift.class);
    fields.values("workHours").forEach(hours -> found.addAll(shifts.all(words(hours))));
    found.addAll(shifts.all(title));
    return List.copyOf(found);
  }

  private List<EmploymentType> employment(Fields fields) {
    Set<EmploymentType> found = EnumSet.noneOf(EmploymentType.class);
    for (JsonNode type : fields.values("employmentType")) {
      found.addAll(employment.all(words(type)));
    }
    return List.copyOf(found);
  }

  private @Nullable Education education(Fields fields) {
    return fields.values("educationRequirements").stream()
        .map(node -> words(node.isObject() ? node.path("credentialCategory") : node))
        .flatMap(words -> education.all(words).stream())
        .min(Education::compareTo)
        .orElse(null);
  }

  private static @Nullable Integer experienceYears(Fields fields) {
    JsonNode experience = fields.get("experienceRequirements");
    if (experience == null) {
      return null;
    }
    if (experience.isObject()) {
      int months = experience.path("monthsOfExperience").asInt(-1);
      return months < 0 || months > 720 ? null : Integer.valueOf(months / 12);
    }
    Matcher years = YEARS.matcher(words(experience));
    return years.find() ? Integer.valueOf(years.group(1)) : null;
  }

  private static @Nullable Workplace workplace(Fields fields) {
    JsonNode type = fields.get("jobLocationType");
    return type != null && words(type).contains("TELECOMMUTE") ? Workplace.REMOTE : null;
  }

  /** A value in words, bounded; "" for what has none. */
  private static String words(JsonNode node) {
    JsonNode named = node.isObject() ? node.path("codeValue") : node;
    String text = named.isString() || named.isNumber() ? named.asString() : "";
    return text.substring(0, Math.min(text.length(), 500)).replace('_', ' ');
  }
}
