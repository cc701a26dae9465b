package jobalerts.ingest.posting;

import java.util.List;
import java.util.Set;
import jobalerts.ingest.posting.ExperienceTerms.Term;
import jobalerts.ingest.posting.Requirements.Mark;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the least experience that is required, in whole years: "3-5 years of experience" is 3, "six
 * months" is 0. Of several requirements the first one counts, which is the general one: "5 years in
 * maintenance, 2 of them with PLCs", or the one beside the least degree: "BS and 7 years, or MS and
 * 5". Years that may stand in for a degree are not required.
 */
final class ExperienceReader {

  private static final int MOST_YEARS = 60;
  private static final int MOST_REQUIRED = 20;

  /** "Must be 18 years" is about age. */
  private static final Set<Integer> AGES = Set.of(16, 17, 18, 21);

  /** How far from the number it may be said that it is about experience. */
  private static final int NEAR = 14;

  private static final Set<String> OF_THE_DEGREE =
      Set.of("related", "similar", "equivalent", "other", "higher", "technical", "ged");

  private final ExperienceTerms found = new ExperienceTerms();
  private final Degrees degrees = new Degrees();

  @Nullable Found<Integer> read(Fields fields, Advert advert) {
    JsonNode experience = fields.get("experienceRequirements");
    Integer given = experience == null ? null : given(experience);
    if (given != null) {
      return Found.given("experienceRequirements", given);
    }
    if (experience != null) {
      fields.problem("/experienceRequirements", "names no number of years or monthsOfExperience");
    }
    return inWords(advert);
  }

  private @Nullable Integer given(JsonNode experience) {
    if (experience.isObject()) {
      int months = experience.path("monthsOfExperience").asInt(-1);
      return months < 0 || months > MOST_YEARS * 12 ? null : Integer.valueOf(months / 12);
    }
    List<Term> terms = found.in(Words.of(FieldWords.of(experience)));
    return terms.isEmpty() || terms.getFirst().years() > MOST_YEARS
        ? null
        : Integer.valueOf(terms.getFirst().years());
  }

  private @Nullable Found<Integer> inWords(Advert advert) {
    Words words = advert.description();
    List<Term> terms = found.in(words);
    for (int i = 0; i < terms.size(); i++) {
      if (required(advert, terms, i)) {
        Term term = terms.get(i);
        String quote = words.quote(term.from(), term.to());
        return Found.in("description", quote, term.years());
      }
    }
    return null;
  }

  private boolean required(Advert advert, List<Term> terms, int index) {
    Requirements requirements = advert.requirements();
    Words words = advert.description();
    Term term = terms.get(index);
    if (term.years() > MOST_REQUIRED || term.ofSchool() || namesDegree(words, term)) {
      return false;
    }
    int before = index == 0 ? 0 : terms.get(index - 1).to();
    int next = index + 1 == terms.size() ? Integer.MAX_VALUE : terms.get(index + 1).from();
    int begin = Math.max(before, requirements.beginOfSentence(term.from()));
    int end = Math.min(next, requirements.endOfSentence(term.to() - 1));
    return isExperience(requirements, term, begin, end)
        && !standsForDegree(words, requirements, term)
        && requirements.required(term.from(), term.to(), before, next);
  }

  private static boolean isExperience(Requirements requirements, Term term, int begin, int end) {
    int from = Math.max(begin, term.from() - NEAR);
    int to = Math.min(end, term.to() + NEAR);
    int further = Math.min(requirements.endOfSentence(term.to() - 1), term.to() + NEAR);
    boolean firm =
        requirements.says(Mark.FIRM, from, to) && !requirements.says(Mark.REQUIRED, from, to);
    return !firm
        && !requirements.says(Mark.ELSEWHERE, from, to)
        && (requirements.says(Mark.EXPERIENCE, from, further)
            || requirements.says(Mark.REQUIRED, term.to(), Math.min(end, term.to() + 2))
            || (!AGES.contains(term.years())
                && requirements.says(Mark.REQUIRED, Math.max(begin, term.from() - 3), term.from()))
            || term.ofWork()
            || requirements.belowExperience(term.from()));
  }

  /** "Two-year technical degree". */
  private boolean namesDegree(Words words, Term term) {
    return !degrees.in(words, term.from(), term.to()).isEmpty();
  }

  /** "Bachelor's degree or 5 years of experience". */
  private boolean standsForDegree(Words words, Requirements requirements, Term term) {
    int end = requirements.endOfSentence(term.from());
    var before = degrees.in(words, requirements.beginOfSentence(term.from()), term.from());
    if (before.isEmpty() || !degrees.in(words, term.to(), end).isEmpty()) {
      return false;
    }
    for (int i = before.getLast().to(); i < term.from(); i++) {
      if (words.word(i).equals("or") && !isNoAlternative(words, i)) {
        return true;
      }
    }
    return false;
  }

  /** "… or related field", "… or equivalent": of the degree. */
  private static boolean isNoAlternative(Words words, int or) {
    int next = or + 1 < words.size() && words.word(or + 1).equals("a") ? or + 2 : or + 1;
    return next < words.size() && OF_THE_DEGREE.contains(words.word(next));
  }
}
