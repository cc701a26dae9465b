package jobalerts.alert.delivery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jobalerts.alert.matching.Circle;
import jobalerts.alert.matching.Criterion;
import jobalerts.alert.matching.Money;
import jobalerts.alert.matching.PayFloor;
import jobalerts.alert.matching.Verdict;
import jobalerts.alert.subscriptions.Links;
import jobalerts.alert.subscriptions.Narrow;
import jobalerts.alert.subscriptions.Objection;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Job;
import jobalerts.common.posting.Pay;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.State;
import jobalerts.common.vocabulary.Term;
import jobalerts.common.vocabulary.Workplace;
import org.jspecify.annotations.Nullable;

/** Puts an opening into the words of a mail. */
final class TellOpening {

  private static final int MOST_PLACES = 3;

  private final Links links;

  TellOpening(Links links) {
    this.links = links;
  }

  /**
   * @param token opens the pages of its reader
   */
  Telling tell(Draft.Finding finding, String token) {
    Job job = finding.opening().job();
    return new Telling(
        Lines.one(job.title()),
        Lines.one(job.employer()),
        place(finding),
        pay(job.pay()),
        labels(job.shifts()),
        labels(job.employment()),
        reasons(finding),
        finding.news() == null ? null : finding.news().line(),
        links.opening(finding.opening().id()),
        objections(finding, token));
  }

  private List<Telling.Objecting> objections(Draft.Finding finding, String token) {
    UUID opening = finding.opening().id();
    Job job = finding.opening().job();
    return Arrays.stream(Objection.values())
        .filter(objection -> Narrow.by(objection, finding.criteria(), job).isPresent())
        .map(objection ->
            new Telling.Objecting(
                objection.label(),
                links.change(token, finding.subscriptionId(), objection, opening)))
        .toList();
  }

  private static String place(Draft.Finding finding) {
    if (finding.places().isEmpty()) {
      Workplace workplace = finding.opening().job().workplace();
      return workplace == null ? "Place not stated" : workplace.label();
    }
    Circle circle = finding.criteria().within();
    List<Place> nearest = new ArrayList<>(finding.places());
    if (circle != null) {
      nearest.sort(Comparator.comparingDouble(place -> miles(circle, place)));
    }
    String places =
        nearest.stream()
            .limit(MOST_PLACES)
            .map(place -> Lines.one(place.label()) + distance(circle, place))
            .collect(Collectors.joining("; "));
    int more = nearest.size() - MOST_PLACES;
    return more > 0 ? places + " and " + more + " more" : places;
  }

  private static String distance(@Nullable Circle circle, Place place) {
    Double miles = circle == null ? null : circle.milesTo(place);
    return circle == null || miles == null
        ? ""
        : " (%d miles from %s)".formatted(Math.round(miles), Lines.one(circle.place()));
  }

  private static double miles(Circle circle, Place place) {
    Double miles = circle.milesTo(place);
    return miles == null ? Double.MAX_VALUE : miles;
  }

  /** "$28.50–$32 an hour (about $59,280–$66,560 a year)". */
  private static @Nullable String pay(@Nullable Pay pay) {
    if (pay == null) {
      return null;
    }
    String other =
        switch (pay.period()) {
          case HOUR -> Money.about(pay, PayPeriod.YEAR);
          case YEAR -> Money.about(pay, PayPeriod.HOUR);
          case DAY, WEEK, MONTH ->
              Money.about(pay, PayPeriod.YEAR) + ", " + Money.over(pay, PayPeriod.HOUR);
        };
    return Money.written(pay) + " (" + other + ")";
  }

  /** Only what the posting says; what merely does not speak against it is no reason. */
  private static List<String> reasons(Draft.Finding finding) {
    List<String> reasons =
        finding.why().verdicts().stream()
            .filter(Verdict::stated)
            .flatMap(verdict -> reason(verdict, finding).stream())
            .map(Lines::one)
            .toList();
    return reasons.isEmpty() ? List.of(lastReason(finding)) : reasons;
  }

  /** Of an alert for states, or one that only says what it does not want. */
  private static String lastReason(Draft.Finding finding) {
    Job job = finding.opening().job();
    Set<State> wanted = finding.criteria().states();
    String states =
        job.places().stream()
            .map(Place::state)
            .filter(state -> state != null && wanted.contains(state))
            .distinct()
            .limit(MOST_PLACES)
            .map(State::label)
            .collect(Collectors.joining(", "));
    if (!states.isEmpty()) {
      return "in " + states;
    }
    return finding.why().verdicts().stream()
        .filter(Verdict::stated)
        .findFirst()
        .map(verdict -> verdict.criterion() == Criterion.PLACE ? verdict.found() : verdict.wanted())
        .map(Lines::one)
        .orElse("nothing it says speaks against your alert");
  }

  private static Optional<String> reason(Verdict verdict, Draft.Finding finding) {
    return switch (verdict.criterion()) {
      case ROLE, INDUSTRY, SHIFT, EMPLOYMENT, WORKPLACE -> Optional.of(verdict.found());
      // A list of states says less than the place above it.
      case PLACE -> Optional.ofNullable(finding.criteria().within()).map(_ -> verdict.wanted());
      case PAY -> Optional.of((isSure(finding) ? "pays " : "may pay ") + verdict.wanted());
      case KEYWORDS, EDUCATION, EXPERIENCE -> Optional.of(verdict.told());
      case EXCLUDED_KEYWORDS, EXCLUDED_EMPLOYERS -> Optional.empty();
    };
  }

  /** A range that only reaches the wish, or has no upper end, promises nothing. */
  private static boolean isSure(Draft.Finding finding) {
    Pay pay = finding.opening().job().pay();
    Long least = pay == null ? null : pay.annualMin();
    PayFloor floor = finding.criteria().leastPay();
    return least != null && floor != null && least >= floor.annual();
  }

  private static @Nullable String labels(List<? extends Term> terms) {
    return terms.isEmpty()
        ? null
        : terms.stream().map(Term::label).collect(Collectors.joining(", "));
  }
}
