package jobalerts.alert.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Job;
import jobalerts.common.posting.Pay;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.Term;
import jobalerts.common.vocabulary.Workplace;
import org.jspecify.annotations.Nullable;

/** The words for what is wanted and for what was found. */
final class Wording {

  private static final int MOST_PLACES = 3;

  private Wording() {}

  static String placeWanted(Criteria wish) {
    Circle circle = wish.within();
    return circle == null
        ? labels(wish.states())
        : "within " + circle.miles() + " miles of " + circle.place();
  }

  static String placeFound(Criteria wish, Job job) {
    if (job.places().isEmpty()) {
      return Checks.workplace(job) == Workplace.REMOTE ? "anywhere (remote)" : Verdict.UNSTATED;
    }
    String places =
        job.places().stream()
            .sorted(Comparator.comparingDouble(place -> rank(wish, place)))
            .limit(MOST_PLACES)
            .map(place -> name(place) + distance(wish.within(), place))
            .collect(Collectors.joining("; "));
    int more = job.places().size() - MOST_PLACES;
    return more > 0 ? places + " and " + more + " more" : places;
  }

  private static String name(Place place) {
    String label = place.label();
    return label.isEmpty() ? "an unnamed place" : label;
  }

  /** The nearest first, or those in the states. */
  private static double rank(Criteria wish, Place place) {
    Circle circle = wish.within();
    if (circle == null) {
      return Checks.contains(wish.states(), place.state()) ? 0 : 1;
    }
    Double miles = circle.milesTo(place);
    return miles == null ? Double.MAX_VALUE : miles;
  }

  private static String distance(@Nullable Circle circle, Place place) {
    if (circle == null) {
      return "";
    }
    Double miles = circle.milesTo(place);
    if (miles == null) {
      return " (distance unknown)";
    }
    long whole = Math.round(miles);
    if (!circle.holds(place)) {
      // What is 80.3 miles away is not within 80.
      whole = Math.max(whole, circle.miles() + 1);
    }
    return " (" + whole + (whole == 1 ? " mile)" : " miles)");
  }

  static String payFound(Criteria wish, Subject subject) {
    Pay pay = subject.job().pay();
    PayFloor floor = wish.leastPay();
    if (pay == null) {
      return Verdict.UNSTATED;
    }
    return floor == null || floor.period() == pay.period()
        ? Money.written(pay)
        : Money.written(pay) + " (" + Money.about(pay, floor.period()) + ")";
  }

  static String educationWanted(Criteria wish) {
    Education most = wish.mostEducation();
    return most == Education.NONE ? label(most) : label(most) + " or less";
  }

  static String experienceWanted(Criteria wish) {
    Integer least = wish.leastExperienceYears();
    Integer most = wish.mostExperienceYears();
    if (Objects.equals(least, most) || (least == null && Objects.equals(most, 0))) {
      return experienceFound(most);
    }
    if (least == null) {
      return "no more than " + years(most);
    }
    return most == null ? "at least " + years(least) : least + " to " + years(most);
  }

  static String experienceFound(@Nullable Integer years) {
    return Objects.equals(years, 0) ? Verdict.NO_YEARS : years(years);
  }

  private static String years(@Nullable Integer years) {
    return years == null ? Verdict.UNSTATED : years + (years == 1 ? " year" : " years");
  }

  static String keywordsWanted(Keywords keywords) {
    String all = keywords.all().isEmpty() ? "" : "all of " + quoted(keywords.all());
    String any = keywords.any().isEmpty() ? "" : "any of " + quoted(keywords.any());
    return all + (all.isEmpty() || any.isEmpty() ? "" : ", ") + any;
  }

  static String mentioned(Subject subject, List<String> some, List<String> others) {
    List<String> there =
        Stream.of(some, others).flatMap(List::stream).filter(subject::mentions).toList();
    return there.isEmpty() ? Verdict.NO_WORD : quoted(there);
  }

  static String quoted(List<String> words) {
    return words.stream().map(word -> "“" + word + "”").collect(Collectors.joining(", "));
  }

  static String label(@Nullable Term term) {
    return term == null ? Verdict.UNSTATED : term.label();
  }

  static String labels(Collection<? extends Term> terms) {
    return terms.isEmpty()
        ? Verdict.UNSTATED
        : terms.stream().map(Term::label).collect(Collectors.joining(", "));
  }
}
