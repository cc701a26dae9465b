package jobalerts.alert.matching;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.Industry;
import jobalerts.common.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/**
 * The two halves of a sentence to the candidate: "You asked for a welder or machinist" and "is for
 * a plant manager".
 */
record Sentences(Criteria wish, Job job, String wanted, String found, boolean holds) {

  String asked(Criterion criterion) {
    return switch (criterion) {
      case ROLE -> "You asked for a job as " + withArticle(either(wish.roles(), "or"));
      case PLACE ->
          "You asked for "
              + (wish.within() == null ? joined(labels(wish.states()), "or") : "a place " + wanted);
      case INDUSTRY -> "You asked for the industry " + either(wish.industries(), "or");
      case SHIFT -> "You asked for " + either(wish.shifts(), "or");
      case EMPLOYMENT -> "You asked for " + either(wish.employment(), "or");
      case WORKPLACE -> "You asked for " + either(wish.workplaces(), "or");
      case PAY, KEYWORDS, EXCLUDED_KEYWORDS -> "You asked for " + wanted;
      case EDUCATION -> "You asked for " + mostEducation();
      case EXPERIENCE -> "You asked for " + ofExperience(wanted);
      case EXCLUDED_EMPLOYERS ->
          "You asked to leave out " + joined(wish.excludedEmployers(), "and");
    };
  }

  String told(Criterion criterion) {
    return found.equals(Verdict.UNSTATED) ? unstated(criterion) : stated(criterion);
  }

  private String stated(Criterion criterion) {
    return switch (criterion) {
      case ROLE -> "is one as " + withArticle(either(job.roles(), "and"));
      case PLACE -> job.places().isEmpty() ? "can be done from anywhere" : "is in " + found;
      case INDUSTRY ->
          job.industry() == Industry.OTHER ? "is not manufacturing" : "is in " + lower(found);
      case SHIFT -> "is " + either(job.shifts(), "or");
      case EMPLOYMENT -> "is " + either(job.employment(), "or");
      case WORKPLACE ->
          job.workplace() == null ? "does not say, which counts as on site" : "is " + lower(found);
      case PAY -> "pays " + found;
      case EDUCATION -> "asks for " + degree(job.education());
      case EXPERIENCE -> "asks for " + ofExperience(found);
      case KEYWORDS ->
          (holds || found.equals(Verdict.NO_WORD) ? "mentions " : "mentions only ") + found;
      case EXCLUDED_KEYWORDS -> "mentions " + found;
      case EXCLUDED_EMPLOYERS -> "is at " + found;
    };
  }

  private String unstated(Criterion criterion) {
    String what =
        switch (criterion) {
          case ROLE -> "does not tell what the job is";
          case PLACE -> "does not say where it is";
          case INDUSTRY -> "does not tell its industry";
          case PAY -> "does not state its pay";
          case EDUCATION, EXPERIENCE -> "does not say what it asks for";
          case SHIFT, EMPLOYMENT, WORKPLACE, KEYWORDS, EXCLUDED_KEYWORDS, EXCLUDED_EMPLOYERS ->
              "does not say";
        };
    return holds ? what + ", so it may fit" : what;
  }

  private String mostEducation() {
    Education most = wish.mostEducation();
    return (most == Education.NONE ? "" : "no more than ") + degree(most);
  }

  private static String degree(@Nullable Education education) {
    String label = education == null ? Verdict.UNSTATED : lower(education.label());
    return education == Education.NONE || education == Education.HIGH_SCHOOL
        ? label
        : withArticle(label);
  }

  private static String ofExperience(String years) {
    return years.equals(Verdict.NO_YEARS) ? "no experience" : years + " of experience";
  }

  private static String either(Collection<? extends Term> terms, String or) {
    return joined(labels(terms).stream().map(Sentences::lower).toList(), or);
  }

  private static List<String> labels(Collection<? extends Term> terms) {
    return terms.stream().map(Term::label).toList();
  }

  /** "a, b or c". */
  private static String joined(List<String> parts, String or) {
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : parts.stream().limit(last).collect(Collectors.joining(", "))
            + " "
            + or
            + " "
            + parts.getLast();
  }

  private static String withArticle(String words) {
    return ("aeiou".indexOf(Character.toLowerCase(words.charAt(0))) < 0 ? "a " : "an ") + words;
  }

  /** As it stands within a sentence; abbreviations such as "EHS" stay. */
  private static String lower(String label) {
    boolean abbreviated = label.length() > 1 && Character.isUpperCase(label.charAt(1));
    return abbreviated
        ? label
        : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }
}
