package jobalerts.ingest.posting;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jobalerts.common.vocabulary.Shift;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the shifts that a posting names. */
final class ShiftsReader {

  /** "5 days a week" counts days, and "no weekends" says what there is not. */
  private static final Pattern NO_SHIFT =
      Pattern.compile(
          "(?i)\\b(?:\\d{1,2}|one|two|three|four|five|six|seven)[ -]days?\\b|\\bdays? (?:a|per) week\\b"
              + "|\\b(?:no|not|without|never)\\b[^.,;\\n]*|\\b(?:weekends?|nights?) off\\b");

  private final Lexicon<Shift> shifts = new Lexicon<>(Shift.class, "shifts.tsv");

  @Nullable Found<List<Shift>> read(Fields fields, Advert advert) {
    Set<Shift> given = EnumSet.noneOf(Shift.class);
    for (JsonNode hours : fields.values("workHours")) {
      given.addAll(shifts.all(NO_SHIFT.matcher(FieldWords.of(hours)).replaceAll(" ; ")));
    }
    Set<Shift> inTitle = shifts.all(advert.title().text());
    if (given.isEmpty() && inTitle.isEmpty()) {
      return null;
    }
    boolean byTitle = given.isEmpty();
    given.addAll(inTitle);
    List<Shift> all = List.copyOf(given);
    return byTitle ? Found.in("title", advert.title().text(), all) : Found.given("workHours", all);
  }
}
