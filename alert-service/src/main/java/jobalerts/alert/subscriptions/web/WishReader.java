package jobalerts.alert.subscriptions.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jobalerts.alert.matching.Circle;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.Keywords;
import jobalerts.alert.matching.PayFloor;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.alert.subscriptions.EmailAddress;
import jobalerts.alert.subscriptions.MailTimes;
import jobalerts.alert.subscriptions.Schedule;
import jobalerts.alert.subscriptions.web.AlertRequest.LeastPay;
import jobalerts.alert.subscriptions.web.AlertRequest.Wish;
import jobalerts.alert.subscriptions.web.AlertRequest.Within;
import jobalerts.alert.subscriptions.web.AlertRequest.Words;
import jobalerts.common.place.Gazetteer;
import jobalerts.common.place.Place;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.common.vocabulary.Industry;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.State;
import jobalerts.common.vocabulary.Workplace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges a request for an alert, field by field. */
@Component
final class WishReader {

  private static final String AT = "/criteria/";
  private static final int MOST_WORDS = 20;
  private static final int LONGEST_WORD = 60;
  private static final int MOST_EMPLOYERS = 50;
  private static final int LONGEST_EMPLOYER = 100;
  private static final BigDecimal MOST_PAY = BigDecimal.valueOf(5_000_000);

  private final Gazetteer gazetteer;
  private final ScheduleReader schedules;

  WishReader(Gazetteer gazetteer, MailTimes times) {
    this.gazetteer = gazetteer;
    this.schedules = new ScheduleReader(times);
  }

  EmailAddress email(@Nullable String written, Faults faults) {
    return EmailAddress.parse(written == null ? "" : written)
        .orElseGet(() -> {
          faults.add("/email", "must be an e-mail address such as name@example.com");
          return new EmailAddress("");
        });
  }

  /** Throws {@link jobalerts.alert.web.InvalidInput} if there are any faults, old ones too. */
  AlertWish read(AlertRequest request, Faults faults) {
    Wish wish = request.criteria() == null ? Wish.NONE : request.criteria();
    Cadence cadence =
        Lists.term(Cadence.class, request.cadence(), "/cadence", faults).orElse(Cadence.DAILY);
    Schedule schedule = schedules.read(cadence, request.schedule(), faults);
    Criteria criteria = criteria(wish, faults);
    // Where a criterion was given but not understood, its own fault says more.
    if (criteria.isEmpty() && !faults.anyUnder("/criteria")) {
      faults.add(
          "/criteria", "an alert with no criterion would mail every opening; give at least one");
    }
    faults.refuse();
    return new AlertWish(criteria, schedule);
  }

  private Criteria criteria(Wish wish, Faults faults) {
    Set<State> states = Lists.terms(State.class, wish.states(), AT + "states", faults);
    Circle circle = within(wish.within(), faults);
    if (circle != null && !states.isEmpty()) {
      faults.add(AT + "within", "give either states or a place with a radius, not both");
      circle = null;
    }
    PayFloor leastPay = leastPay(wish.leastPay(), faults);
    Integer mostYears = years(wish.mostExperienceYears(), "mostExperienceYears", faults);
    Integer leastYears = leastYears(wish.leastExperienceYears(), mostYears, faults);
    return new Criteria(
        Lists.terms(Role.class, wish.roles(), AT + "roles", faults),
        states,
        circle,
        Lists.terms(Industry.class, wish.industries(), AT + "industries", faults),
        Lists.terms(Shift.class, wish.shifts(), AT + "shifts", faults),
        Lists.terms(EmploymentType.class, wish.employment(), AT + "employment", faults),
        Lists.terms(Workplace.class, wish.workplaces(), AT + "workplaces", faults),
        leastPay,
        leastPay == null ? null : refusal(wish.payUnstatedToo()),
        education(wish.mostEducation(), faults),
        leastYears,
        mostYears,
        keywords(wish.keywords() == null ? Words.NONE : wish.keywords(), faults),
        Lists.words(
            wish.excludedEmployers(),
            MOST_EMPLOYERS,
            LONGEST_EMPLOYER,
            AT + "excludedEmployers",
            faults));
  }

  private @Nullable Circle within(@Nullable Within wish, Faults faults) {
    if (wish == null) {
      return null;
    }
    int miles = wish.miles() == null ? 0 : wish.miles();
    boolean inRange = miles >= 5 && miles <= 200;
    Optional<Place> place =
        wish.place() == null ? Optional.empty() : gazetteer.find(wish.place().strip());
    if (place.isEmpty()) {
      faults.add(
          AT + "within/place",
          "unknown place; write a city with its state, such as Eau Claire, WI," + " or a ZIP code");
    }
    if (!inRange) {
      faults.add(AT + "within/miles", "must be a whole number of miles from 5 to 200");
    }
    return inRange ? place.map(it -> circle(it, miles)).orElse(null) : null;
  }

  private static @Nullable Circle circle(Place place, int miles) {
    Double lat = place.lat();
    Double lon = place.lon();
    return lat == null || lon == null ? null : new Circle(place.label(), lat, lon, miles);
  }

  private static @Nullable PayFloor leastPay(@Nullable LeastPay wish, Faults faults) {
    if (wish == null) {
      return null;
    }
    PayPeriod period =
        switch (wish.period()) {
          case "hour" -> PayPeriod.HOUR;
          case "year" -> PayPeriod.YEAR;
          case null, default -> {
            faults.add(AT + "leastPay/period", "must be one of: hour, year");
            yield PayPeriod.YEAR;
          }
        };
    BigDecimal amount = wish.amount();
    // Compared before any arithmetic: 1e999999999 is a number too.
    if (amount == null
        || amount.compareTo(BigDecimal.ONE) < 0
        || amount.compareTo(MOST_PAY) > 0
        || period.annual(amount) > MOST_PAY.longValue()) {
      faults.add(AT + "leastPay/amount", "must be from 1 dollar to 5 million a year");
      return null;
    }
    return new PayFloor(amount.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros(), period);
  }

  // "Yes" is what holds anyway, and is said by nothing, so that equal wishes are equal.
  private static @Nullable Boolean refusal(@Nullable Boolean payUnstatedToo) {
    return Boolean.FALSE.equals(payUnstatedToo) ? Boolean.FALSE : null;
  }

  private static @Nullable Education education(@Nullable String id, Faults faults) {
    return id == null
        ? null
        : Lists.term(Education.class, id, AT + "mostEducation", faults).orElse(null);
  }

  private static @Nullable Integer leastYears(
      @Nullable Integer wish, @Nullable Integer most, Faults faults) {
    Integer least = years(wish, "leastExperienceYears", faults);
    if (least != null && most != null && least > most) {
      faults.add(
          AT + "leastExperienceYears", "must not be above " + most + ", where the range ends");
      return null;
    }
    return least;
  }

  private static @Nullable Integer years(@Nullable Integer years, String field, Faults faults) {
    if (years != null && (years < 0 || years > 60)) {
      faults.add(AT + field, "must be a whole number from 0 to 60");
      return null;
    }
    return years;
  }

  private static Keywords keywords(Words wish, Faults faults) {
    return new Keywords(
        words(wish.all(), "all", faults),
        words(wish.any(), "any", faults),
        words(wish.none(), "none", faults));
  }

  private static List<String> words(
      @Nullable List<@Nullable String> written, String field, Faults faults) {
    return Lists.words(written, MOST_WORDS, LONGEST_WORD, AT + "keywords/" + field, faults);
  }
}
