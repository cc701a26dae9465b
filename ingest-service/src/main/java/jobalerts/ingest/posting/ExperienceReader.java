package jobalerts.ingest.posting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code experienceRequirements}: months in a field, or years in a phrase. */
final class ExperienceReader {

  private static final int MOST_YEARS = 60;

  /** The least of "3-5 years", "3 to 5 years", "3+ years", "3 years". */
  private static final Pattern YEARS =
      Pattern.compile(
          "(?<![\\d.,])(\\d{1,2})(?:\\s*(?:-|–|to)\\s*\\d{1,2})?\\s*\\+?\\s*(?:or more\\s+)?(?:years?|yrs?)\\b",
          Pattern.CASE_INSENSITIVE);

  private ExperienceReader() {}

  static @Nullable Found<Integer> read(Fields fields, Advert advert) {
    JsonNode experience = fields.get("experienceRequirements");
    if (experience == null) {
      return null;
    }
    Integer years = experience.isObject() ? inMonths(experience) : inWords(experience);
    if (years == null) {
      fields.problem("/experienceRequirements", "names no number of years or monthsOfExperience");
    }
    return years == null ? null : Found.given("experienceRequirements", years);
  }

  private static @Nullable Integer inMonths(JsonNode experience) {
    int months = experience.path("monthsOfExperience").asInt(-1);
    return months < 0 || months > MOST_YEARS * 12 ? null : Integer.valueOf(months / 12);
  }

  private static @Nullable Integer inWords(JsonNode experience) {
    Matcher years = YEARS.matcher(FieldWords.of(experience));
    if (!years.find()) {
      return null;
    }
    Integer least = Integer.valueOf(years.group(1));
    return least > MOST_YEARS ? null : least;
  }
}
