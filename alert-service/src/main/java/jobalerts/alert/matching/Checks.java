package jobalerts.alert.matching;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Job;
import jobalerts.common.posting.Pay;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.Workplace;
import org.jspecify.annotations.Nullable;

/** The predicates of matching, one for each {@link Criterion}: every index answers as they do. */
public final class Checks {

  static final List<Check> ALL =
      List.of(
          new Check(
              Criterion.ROLE,
              wish -> !wish.roles().isEmpty(),
              (wish, it) -> it.job().roles().stream().anyMatch(wish.roles()::contains),
              wish -> Wording.labels(wish.roles()),
              (_, it) -> Wording.labels(it.job().roles())),
          new Check(
              Criterion.PLACE,
              wish -> wish.within() != null || !wish.states().isEmpty(),
              Checks::placeHolds,
              Wording::placeWanted,
              (wish, it) -> Wording.placeFound(wish, it.job())),
          new Check(
              Criterion.INDUSTRY,
              wish -> !wish.industries().isEmpty(),
              (wish, it) -> contains(wish.industries(), it.job().industry()),
              wish -> Wording.labels(wish.industries()),
              (_, it) -> Wording.label(it.job().industry())),
          new Check(
              Criterion.SHIFT,
              wish -> !wish.shifts().isEmpty(),
              (wish, it) -> unstatedOrAny(wish.shifts(), it.job().shifts()),
              wish -> Wording.labels(wish.shifts()),
              (_, it) -> Wording.labels(it.job().shifts())),
          new Check(
              Criterion.EMPLOYMENT,
              wish -> !wish.employment().isEmpty(),
              (wish, it) -> unstatedOrAny(wish.employment(), it.job().employment()),
              wish -> Wording.labels(wish.employment()),
              (_, it) -> Wording.labels(it.job().employment())),
          new Check(
              Criterion.WORKPLACE,
              wish -> !wish.workplaces().isEmpty(),
              (wish, it) -> wish.workplaces().contains(workplace(it.job())),
              wish -> Wording.labels(wish.workplaces()),
              (_, it) -> workplace(it.job()).label()),
          new Check(
              Criterion.PAY,
              wish -> wish.leastPay() != null,
              Checks::payHolds,
              wish -> wish.leastPay() == null ? "" : "at least " + Money.written(wish.leastPay()),
              Wording::payFound),
          new Check(
              Criterion.EDUCATION,
              wish -> wish.mostEducation() != null,
              Checks::educationHolds,
              Wording::educationWanted,
              (_, it) -> Wording.label(it.job().education())),
          new Check(
              Criterion.EXPERIENCE,
              wish -> wish.leastExperienceYears() != null || wish.mostExperienceYears() != null,
              Checks::experienceHolds,
              Wording::experienceWanted,
              (_, it) -> Wording.experienceFound(it.job().experienceYears())),
          new Check(
              Criterion.KEYWORDS,
              wish -> !wish.keywords().all().isEmpty() || !wish.keywords().any().isEmpty(),
              (wish, it) ->
                  wish.keywords().all().stream().allMatch(it::mentions)
                      && (wish.keywords().any().isEmpty()
                          || wish.keywords().any().stream().anyMatch(it::mentions)),
              wish -> Wording.keywordsWanted(wish.keywords()),
              (wish, it) -> Wording.mentioned(it, wish.keywords().all(), wish.keywords().any())),
          new Check(
              Criterion.EXCLUDED_KEYWORDS,
              wish -> !wish.keywords().none().isEmpty(),
              (wish, it) -> wish.keywords().none().stream().noneMatch(it::mentions),
              wish -> "none of " + Wording.quoted(wish.keywords().none()),
              (wish, it) -> Wording.mentioned(it, wish.keywords().none(), List.of())),
          new Check(
              Criterion.EXCLUDED_EMPLOYERS,
              wish -> !wish.excludedEmployers().isEmpty(),
              (wish, it) -> wish.excludedEmployers().stream().noneMatch(it::isAt),
              wish -> "not " + String.join(", ", wish.excludedEmployers()),
              (_, it) -> it.job().employer()));

  private Checks() {}

  /** Asks each of the alerts; one that can not be asked is told as failed. */
  static void ask(Map<Integer, Criteria> alerts, Job job, MatchSink sink, Matches matches) {
    Subject subject = Subject.of(job);
    alerts.forEach((alert, criteria) -> {
      boolean holds;
      try {
        holds = hold(criteria, subject);
      } catch (RuntimeException e) {
        sink.failed(alert, e);
        return;
      }
      if (holds) {
        matches.add(alert);
      }
    });
  }

  /** Whether all criteria hold that the alert gives. */
  public static boolean hold(Criteria criteria, Subject subject) {
    for (Check check : ALL) {
      if (check.given(criteria) && !check.holds(criteria, subject)) {
        return false;
      }
    }
    return true;
  }

  /** A verdict for each criterion that the alert gives. */
  public static Explanation explain(Criteria criteria, Job job) {
    return explain(criteria, Subject.of(job));
  }

  /** A verdict for each criterion that the alert gives. */
  public static Explanation explain(Criteria criteria, Subject subject) {
    return new Explanation(
        ALL.stream()
            .filter(check -> check.given(criteria))
            .map(check -> check.verdict(criteria, subject))
            .toList());
  }

  /** What the alert asks for, criterion by criterion: "Shift: 1st shift (days)". */
  public static List<String> inWords(Criteria criteria) {
    return ALL.stream()
        .filter(check -> check.given(criteria))
        .map(check -> check.criterion().label() + ": " + check.wanted().apply(criteria))
        .toList();
  }

  private static boolean placeHolds(Criteria wish, Subject subject) {
    List<Place> places = subject.job().places();
    if (places.isEmpty()) {
      return workplace(subject.job()) == Workplace.REMOTE;
    }
    Circle circle = wish.within();
    return places.stream()
        .anyMatch(
            place -> circle == null ? contains(wish.states(), place.state()) : circle.holds(place));
  }

  private static boolean payHolds(Criteria wish, Subject subject) {
    Pay pay = subject.job().pay();
    PayFloor floor = wish.leastPay();
    if (floor == null) {
      return true;
    }
    if (pay == null) {
      return !Boolean.FALSE.equals(wish.payUnstatedToo());
    }
    // "From $25" has no upper end: it may reach any wish.
    Long most = pay.annualMax();
    return most == null || most >= floor.annual();
  }

  private static boolean educationHolds(Criteria wish, Subject subject) {
    Education required = subject.job().education();
    Education most = wish.mostEducation();
    return required == null || most == null || required.compareTo(most) <= 0;
  }

  private static boolean experienceHolds(Criteria wish, Subject subject) {
    Integer required = subject.job().experienceYears();
    Integer least = wish.leastExperienceYears();
    Integer most = wish.mostExperienceYears();
    return required == null
        || ((least == null || required >= least) && (most == null || required <= most));
  }

  static Workplace workplace(Job job) {
    Workplace stated = job.workplace();
    return stated == null ? Workplace.ON_SITE : stated;
  }

  static <T> boolean contains(Collection<T> wanted, @Nullable T found) {
    return found != null && wanted.contains(found);
  }

  private static <T> boolean unstatedOrAny(Collection<T> wanted, Collection<T> found) {
    return found.isEmpty() || found.stream().anyMatch(wanted::contains);
  }
}
