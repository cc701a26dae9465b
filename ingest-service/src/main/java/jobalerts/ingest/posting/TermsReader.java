package jobalerts.ingest.posting;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.common.vocabulary.Industry;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.Term;
import jobalerts.common.vocabulary.Workplace;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields whose words stand for terms of the vocabulary. */
final class TermsReader {

  private static final int LONGEST = 500;

  /** "5 days a week" counts days, and "no weekends" says what there is not. */
  private static final Pattern NO_SHIFT =
      Pattern.compile(
          "(?i)\\b(?:\\d{1,2}|one|two|three|four|five|six|seven)[ -]days?\\b|\\bdays? (?:a|per) week\\b"
              + "|\\b(?:no|not|without|never)\\b[^.,;\\n]*|\\b(?:weekends?|nights?) off\\b");

  private static final Pattern NAICS = Pattern.compile("^(?i)naics(?: code)?[:\\s]*");

  private final Lexicon<Role> roles = new Lexicon<>(Role.class, "roles.tsv");
  private final Lexicon<Shift> shifts = new Lexicon<>(Shift.class, "shifts.tsv");
  private final Lexicon<EmploymentType> employment =
      new Lexicon<>(EmploymentType.class, "employment.tsv");
  private final Lexicon<Education> education = new Lexicon<>(Education.class, "education.tsv");
  private final Lexicon<Industry> industries = new Lexicon<>(Industry.class, "industries.tsv");

  /** By title; a code of the SOC decides only where the title names nothing. */
  List<Role> roles(Fields fields, String title) {
    List<JsonNode> categories = fields.values("occupationalCategory");
    return roles
        .best(title)
        .or(() ->
            categories.stream()
                .map(TermsReader::words)
                .flatMap(words -> roles.coded(words).or(() -> roles.best(words)).stream())
                .findFirst())
        .map(List::of)
        .orElse(List.of());
  }

  @Nullable Industry industry(Fields fields) {
    List<JsonNode> written = fields.values("industry");
    Optional<Industry> industry =
        written.stream().flatMap(node -> industry(words(node)).stream()).findFirst();
    return told(fields, "industry", written, industry);
  }

  private Optional<Industry> industry(String words) {
    return industries.coded(NAICS.matcher(words).replaceFirst("")).or(() -> industries.best(words));
  }

  List<Shift> shifts(Fields fields, String title) {
    Set<Shift> found = EnumSet.noneOf(Shift.class);
    for (JsonNode hours : fields.values("workHours")) {
      found.addAll(shifts.all(NO_SHIFT.matcher(words(hours)).replaceAll(" ; ")));
    }
    found.addAll(shifts.all(title));
    return List.copyOf(found);
  }

  List<EmploymentType> employment(Fields fields) {
    Set<EmploymentType> found = EnumSet.noneOf(EmploymentType.class);
    List<JsonNode> types = fields.values("employmentType");
    types.forEach(type -> found.addAll(employment.all(words(type))));
    if (!types.isEmpty() && found.isEmpty()) {
      notUnderstood(fields, "employmentType");
    }
    return List.copyOf(found);
  }

  @Nullable Education education(Fields fields) {
    List<JsonNode> written = fields.values("educationRequirements");
    Optional<Education> least =
        written.stream()
            .map(node -> words(node.has("credentialCategory") ? credential(node) : node))
            .flatMap(words -> education.all(words).stream())
            .min(Education::compareTo);
    return told(fields, "educationRequirements", written, least);
  }

  private static JsonNode credential(JsonNode node) {
    return node.path("credentialCategory");
  }

  @Nullable Workplace workplace(Fields fields) {
    List<JsonNode> written = fields.values("jobLocationType");
    Optional<Workplace> workplace =
        written.stream().flatMap(node -> workplace(words(node).strip()).stream()).findFirst();
    return told(fields, "jobLocationType", written, workplace);
  }

  private static Optional<Workplace> workplace(String words) {
    return words.equalsIgnoreCase("TELECOMMUTE")
        ? Optional.of(Workplace.REMOTE)
        : Term.byId(Workplace.class, words.replace(' ', '-'));
  }

  private static <T> @Nullable T told(
      Fields fields, String name, List<JsonNode> written, Optional<T> term) {
    if (!written.isEmpty() && term.isEmpty()) {
      notUnderstood(fields, name);
    }
    return term.orElse(null);
  }

  private static void notUnderstood(Fields fields, String name) {
    fields.problem("/" + name, "is not understood");
  }

  /** A value in words, bounded; "" for what has none. */
  static String words(JsonNode node) {
    JsonNode named = node;
    if (node.isObject()) {
      named = node.has("codeValue") ? node.path("codeValue") : node.path("name");
    }
    String text = named.isString() || named.isIntegralNumber() ? named.asString() : "";
    return PlainText.cut(text, LONGEST).replace('_', ' ');
  }
}
