package jobalerts.ingest.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the numbers of years and months that a text names, and what right after them tells. */
final class ExperienceTerms {

  /**
   * So many years, of whatever it may be.
   *
   * @param ofWork the words after it are about work: "3 years running lathes", "2 years with PLCs"
   * @param ofSchool it is how long a school takes: "four-year college"
   */
  record Term(int years, int from, int to, boolean ofWork, boolean ofSchool) {}

  private static final Set<String> YEARS = Set.of("year", "years", "yr", "yrs");
  private static final Set<String> MONTHS = Set.of("month", "months", "mos");
  private static final Set<String> OF_WORK = Set.of("in", "with", "as", "of", "within", "doing");
  private static final Set<String> OF_TIME =
      Set.of("during", "following", "beginning", "starting", "after", "from");
  private static final Set<String> SCHOOLS =
      Set.of("college", "university", "accredited", "institution", "school", "apprenticeship");

  private final Numbers numbers = new Numbers();

  List<Term> in(Words words) {
    List<Term> terms = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      boolean months = MONTHS.contains(words.word(i));
      if (months || YEARS.contains(words.word(i))) {
        Term term = term(words, i, months);
        if (term != null) {
          terms.add(term);
        }
      }
    }
    return terms;
  }

  private @Nullable Term term(Words words, int unit, boolean months) {
    Numbers.Range range = numbers.before(words, unit);
    if (range == null) {
      return null;
    }
    int next = next(words, unit);
    String word = next < 0 ? "" : words.word(next);
    boolean work = next >= 0 && (OF_WORK.contains(word) || isTask(words, next));
    return months
        ? new Term(range.least() / 12, range.from(), unit + 1, false, false)
        : new Term(range.least(), range.from(), unit + 1, work, SCHOOLS.contains(word));
  }

  /** The word after "years" or "years or more" in the sentence, or -1. */
  private static int next(Words words, int unit) {
    int next = unit + 1;
    if (next + 1 < words.size()
        && words.word(next).equals("or")
        && words.word(next + 1).equals("more")) {
      next += 2;
    }
    return isOneSentence(words, unit, next) ? next : -1;
  }

  /** "Running lathes" or "CNC machining". */
  private static boolean isTask(Words words, int next) {
    String word = words.word(next);
    return !OF_TIME.contains(word)
        && (word.endsWith("ing")
            || (isOneSentence(words, next, next + 1) && words.word(next + 1).endsWith("ing")));
  }

  private static boolean isOneSentence(Words words, int one, int other) {
    return other < words.size() && words.sentence(one) == words.sentence(other);
  }
}
